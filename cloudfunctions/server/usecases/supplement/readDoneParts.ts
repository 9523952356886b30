/** One blank in parts that sum to it (field.md, Counting). */
import { periodWords } from '@shared/domain/period'
import { quizBlank, quizBlankRule } from '@shared/domain/quizFigures'
import { doneRule } from '@shared/domain/supplement'
import type { UseCase } from '../../ports/useCase'
import { currentCampaign } from '../../records/campaigns'
import { doneBars, doneWhole } from '../../records/doneBars'
import { blankAsked, countedHere, doneBlank } from '../../records/doneBlank'
import { figureScope } from '../../records/figureScope'
import { figuresAsOf } from '../../records/hazardSums'
import { unitsOf } from '../../records/units'

/** @throws Refusal `not_found` for a unit that is not below one's own, `activity_unknown`. */
export const readDoneParts: UseCase<'campaign.doneParts'> = async (office, caller, { by, activity: key, measure, scope, period = 'all' }) => {
  const [units, campaign, asOf] = await Promise.all([unitsOf(office), currentCampaign(office), figuresAsOf(office)])
  const unit = figureScope(caller, scope, units)
  const activity = blankAsked(campaign, key, measure)
  const asked = { unit, units, campaign, activity: key, measure, period, now: office.clock.now() }
  const [whole, bars, here] = await Promise.all([doneWhole(office.store, asked), doneBars(office.store, by, asked), countedHere(office, campaign._id, unit)])
  return { asOf, scope: { id: unit._id, name: unit.name }, by, periodWords: periodWords(period), rule: key === quizBlank ? `${quizBlankRule}${doneRule}` : doneRule, blank: doneBlank(activity, measure, whole, here), bars }
}
