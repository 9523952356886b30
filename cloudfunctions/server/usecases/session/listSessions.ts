/** Sessions of the unit acted for and those below it, or where it takes part; of one row (班前会) where it is named. */
import { startOfDay } from '@shared/domain/calendar'
import type { SessionShelf } from '@shared/domain/sessionShelf'
import { shelfOf } from '@shared/domain/sessionShelf'
import type { SessionState } from '@shared/domain/sessionWords'
import type { Session } from '../../ports/documents'
import type { Page, PageRequest } from '../../ports/store'
import type { UseCase } from '../../ports/useCase'
import { currentCampaign } from '../../records/campaigns'
import { relationsToSession } from '../../records/sessionFor'
import { sessionSummary } from '../../records/sessionView'
import { unitsOf } from '../../records/units'

const day = 86_400_000
/** A session lasts 31 days at most: what began earlier than that is over. */
const longest = 32 * day
/** Pages of nothing passed over in one answer; whoever asks goes on from there. */
const mostPages = 8

interface Shelf {
  readonly query: 'sessionsInScope' | 'sessionsBackwards'
  readonly state: readonly SessionState[]
  span(today: number): { readonly from?: number; readonly until?: number }
}
/** Where to look; `shelfOf` says what belongs there. Of those whose days are over few are not closed, since all but drills are ended by themselves. */
const shelves: Readonly<Record<SessionShelf, Shelf>> = {
  now: { query: 'sessionsInScope', state: ['planned', 'open'], span: (today) => ({ from: today - longest, until: today + day }) },
  coming: { query: 'sessionsInScope', state: ['planned', 'open', 'closed'], span: (today) => ({ from: today + day }) },
  past: { query: 'sessionsBackwards', state: ['closed', 'open', 'planned'], span: (today) => ({ until: today + day }) },
  dropped: { query: 'sessionsBackwards', state: ['cancelled', 'voided'], span: () => ({}) },
}

/** Empty for somebody who acts for no unit. */
export const listSessions: UseCase<'session.list'> = async (office, caller, { show, series, cursor, limit = 20 }) => {
  const scope = caller.acting?.unit._id
  if (scope === undefined) return { rows: [] }
  const now = office.clock.now()
  const { query, state, span } = shelves[show]
  const look = (page: PageRequest): Promise<Page<Session>> =>
    series === undefined
      ? office.store.find(query, { scopes: scope, state, ...span(startOfDay(now)) }, page)
      : office.store.find('sessionsOfSeries', { seriesId: series }, page)
  const [page, campaign, units] = await Promise.all([shelved(look, (session) => shelfOf(session, now) === show, { limit, ...(cursor !== undefined && { cursor }) }), currentCampaign(office), unitsOf(office)])
  const seen = page.rows.map((session) => ({ session, relations: relationsToSession(caller, session) })).filter(({ relations }) => !relations.includes('stranger'))
  const rows = await Promise.all(seen.map((shown) => sessionSummary(office, shown, campaign, units)))
  return page.next === undefined ? { rows } : { rows, next: page.next }
}

/** The next page with something on it. */
async function shelved(look: (page: PageRequest) => Promise<Page<Session>>, fits: (session: Session) => boolean, request: PageRequest): Promise<Page<Session>> {
  let page = await look(request)
  for (let n = 1; ; n += 1) {
    const rows = page.rows.filter(fits)
    if (rows.length > 0 || page.next === undefined || n === mostPages) return { ...page, rows }
    page = await look({ ...request, cursor: page.next })
  }
}
