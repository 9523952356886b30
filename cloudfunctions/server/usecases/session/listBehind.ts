/** The sessions behind a figure, page by page; the amounts of all pages sum to it. */
import type { UseCase } from '../../ports/useCase'
import { currentCampaign } from '../../records/campaigns'
import { figureScope } from '../../records/figureScope'
import { figuresAsOf } from '../../records/hazardSums'
import { publicCard } from '../../records/sessionView'
import { amountBehind, behindSessions, pageOfSessions } from '../../records/sessionsBehind'
import { unitsOf } from '../../records/units'

/** @throws Refusal `not_found` for a unit that is not below one's own, or a key that is no bar. */
export const listBehind: UseCase<'session.behind'> = async (office, caller, { figure, scope, period = 'all', by, key = '', cursor, limit = 20 }) => {
  const [units, campaign, asOf] = await Promise.all([unitsOf(office), currentCampaign(office), figuresAsOf(office)])
  const unit = figureScope(caller, scope, units)
  const of = behindSessions(figure, by, key, { unit, units, period, campaign, now: office.clock.now() })
  const [amount, page] = await Promise.all([
    amountBehind(office.store, of),
    pageOfSessions(office.store, of, cursor === undefined ? { limit } : { limit, cursor }),
  ])
  const shown = await Promise.all(page.rows.map(async (row) => ({ ...row, session: await office.store.get('session', row.count._id) })))
  const rows = shown.flatMap(({ session, amount: brings }) => (session ? [{ session: publicCard(session, campaign, units), amount: brings }] : []))
  return page.next === undefined ? { asOf, amount, rows } : { asOf, amount, rows, next: page.next }
}
