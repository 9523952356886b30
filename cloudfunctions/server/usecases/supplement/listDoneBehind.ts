/** The entries behind a blank or one of its parts, page by page; the amounts of all pages sum to it. */
import type { UseCase } from '../../ports/useCase'
import { currentCampaign } from '../../records/campaigns'
import { doneBars, doneWhole, pageOfEntries } from '../../records/doneBars'
import { blankAsked } from '../../records/doneBlank'
import { wholeOf } from '../../records/doneSums'
import { figureScope } from '../../records/figureScope'
import { figuresAsOf } from '../../records/hazardSums'
import { supplementSummary } from '../../records/supplementView'
import { unitsOf } from '../../records/units'

/** @throws Refusal `not_found` for a unit that is not below one's own, or a key that is no bar; `activity_unknown`. */
export const listDoneBehind: UseCase<'campaign.doneBehind'> = async (office, caller, { activity, measure, scope, period = 'all', by, key = '', cursor, limit = 20 }) => {
  const [units, campaign, asOf] = await Promise.all([unitsOf(office), currentCampaign(office), figuresAsOf(office)])
  const unit = figureScope(caller, scope, units)
  blankAsked(campaign, activity, measure)
  const asked = { unit, units, campaign, activity, measure, period, now: office.clock.now() }
  const amountAsked = async (): Promise<number> => (by === undefined ? wholeOf(await doneWhole(office.store, asked)) : ((await doneBars(office.store, by, asked)).find((bar) => bar.key === key)?.amount ?? 0))
  const [amount, page] = await Promise.all([amountAsked(), pageOfEntries(office.store, asked, by, key, cursor === undefined ? { limit } : { limit, cursor })])
  const rows = page.rows.map(({ entry, amount: brings }) => ({ entry: supplementSummary(entry, campaign, units), amount: brings }))
  return page.next === undefined ? { asOf, amount, rows } : { asOf, amount, rows, next: page.next }
}
