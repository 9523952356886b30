/** The sessions behind a figure, page by page; the amounts of all pages sum to it. */
import { spanOf } from '@shared/domain/period'
import type { PublicCard } from '@shared/contract/session'
import type { Caller } from '../../ports/caller'
import type { Campaign } from '../../ports/documents'
import type { Office } from '../../ports/office'
import type { UseCase } from '../../ports/useCase'
import { currentCampaign } from '../../records/campaigns'
import { figureScope } from '../../records/figureScope'
import { figuresAsOf } from '../../records/hazardSums'
import { joinedBy } from '../../records/joinedSessions'
import { relationsToSession } from '../../records/sessionFor'
import { publicCard } from '../../records/sessionView'
import { amountBehind, behindSessions, pageOfSessions } from '../../records/sessionsBehind'
import { unitsOf } from '../../records/units'
import type { Directory } from '../../records/units'

/** @throws Refusal `not_found` for a unit that is not below one's own, or a key that is no bar. */
export const listBehind: UseCase<'session.behind'> = async (office, caller, { figure, scope, period = 'all', by, key = '', cursor, limit = 20 }) => {
  const [units, campaign, asOf] = await Promise.all([unitsOf(office), currentCampaign(office), figuresAsOf(office)])
  const unit = figureScope(caller, scope, units)
  if (figure === 'joined') {
    const joined = await joinedBy(office.store, unit._id, campaign._id, spanOf(period))
    const cards = await Promise.all(joined.map((id) => shownSession(office, caller, id, campaign, units)))
    const rows = cards.flatMap((card) => (card ? [{ ...card, amount: 1 }] : []))
    return { asOf, amount: joined.length, rows }
  }
  const of = behindSessions(figure, by, key, { unit, units, period, campaign })
  const [amount, page] = await Promise.all([
    amountBehind(office.store, of),
    pageOfSessions(office.store, of, cursor === undefined ? { limit } : { limit, cursor }),
  ])
  const shown = await Promise.all(page.rows.map(async ({ count, amount: brings }) => ({ card: await shownSession(office, caller, count._id, campaign, units), brings })))
  const rows = shown.flatMap(({ card, brings }) => (card ? [{ ...card, amount: brings }] : []))
  return page.next === undefined ? { asOf, amount, rows } : { asOf, amount, rows, next: page.next }
}

/** How it is shown, and whether the reader may open it: of 另参与联办 the lead may stand in another line. */
async function shownSession({ store }: Pick<Office, 'store'>, caller: Caller, id: string, campaign: Campaign, units: Directory): Promise<{ readonly session: PublicCard; readonly opens: boolean } | undefined> {
  const session = await store.get('session', id)
  return session && { session: publicCard(session, campaign, units), opens: !relationsToSession(caller, session).includes('stranger') }
}
