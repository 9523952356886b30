/** Sessions of the unit acted for and those below it, or where it takes part. */
import { startOfDay } from '@shared/domain/calendar'
import type { SessionState } from '@shared/domain/sessionWords'
import type { UseCase } from '../../ports/useCase'
import { currentCampaign } from '../../records/campaigns'
import { relationsToSession } from '../../records/sessionFor'
import { sessionSummary } from '../../records/sessionView'
import { unitsOf } from '../../records/units'

const day = 86_400_000
interface Shelf {
  readonly query: 'sessionsInScope' | 'sessionsBackwards'
  readonly state: readonly SessionState[]
  span(today: number): { readonly from?: number; readonly until?: number }
}
const shelves: Readonly<Record<'now' | 'coming' | 'past' | 'dropped', Shelf>> = {
  // Whatever is under way, and today's; one that was never ended is found among the past.
  now: { query: 'sessionsInScope', state: ['planned', 'open'], span: (today) => ({ from: today - day, until: today + day }) },
  coming: { query: 'sessionsInScope', state: ['planned'], span: (today) => ({ from: today + day }) },
  past: { query: 'sessionsBackwards', state: ['closed', 'open'], span: (today) => ({ until: today + day }) },
  dropped: { query: 'sessionsBackwards', state: ['cancelled', 'voided'], span: () => ({}) },
}

/** Empty for somebody who acts for no unit. */
export const listSessions: UseCase<'session.list'> = async (office, caller, { show, cursor, limit = 20 }) => {
  const scope = caller.acting?.unit._id
  if (scope === undefined) return { rows: [] }
  const { query, state, span } = shelves[show]
  const [page, campaign, units] = await Promise.all([
    office.store.find(query, { scopes: scope, state, ...span(startOfDay(office.clock.now())) }, cursor === undefined ? { limit } : { limit, cursor }),
    currentCampaign(office),
    unitsOf(office),
  ])
  const seen = page.rows.map((session) => ({ session, relations: relationsToSession(caller, session) })).filter(({ relations }) => !relations.includes('stranger'))
  const rows = await Promise.all(seen.map((shown) => sessionSummary(office, shown, campaign, units)))
  return page.next === undefined ? { rows } : { rows, next: page.next }
}
