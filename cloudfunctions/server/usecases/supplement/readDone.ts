/** Every blank that nobody signs in to, of a unit's line, in the plan's order. */
import type { Measure } from '@shared/domain/campaign'
import { doneRule, takesSupplements } from '@shared/domain/supplement'
import type { UseCase } from '../../ports/useCase'
import { currentCampaign } from '../../records/campaigns'
import { countedHere, doneBlank } from '../../records/doneBlank'
import { doneUnder, nothingDone } from '../../records/doneSums'
import { figureScope } from '../../records/figureScope'
import { figuresAsOf } from '../../records/hazardSums'
import { unitsOf } from '../../records/units'

/** @throws Refusal `not_found` for a unit that is not below one's own. */
export const readDone: UseCase<'campaign.done'> = async (office, caller, { scope, period = 'all' }) => {
  const [units, campaign, asOf] = await Promise.all([unitsOf(office), currentCampaign(office), figuresAsOf(office)])
  const unit = figureScope(caller, scope, units)
  const told = campaign.plan.activities.filter(takesSupplements)
  const counted = [...new Set<Measure>(told.flatMap(({ measures }) => measures))]
  const here = await countedHere(office, campaign._id, unit)
  const sums = new Map(await Promise.all(counted.map(async (measure) => [measure, await doneUnder(office.store, unit._id, measure, campaign._id, period)] as const)))
  const blanks = told.flatMap((activity) => activity.measures.map((measure) => doneBlank(activity, measure, sums.get(measure)?.get(activity.key) ?? nothingDone(), here)))
  return { asOf, scope: { id: unit._id, name: unit.name }, rule: doneRule, blanks }
}
