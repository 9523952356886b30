/** 2a 2b and row 7 of the campaign for a unit's line, in parts that sum to the whole, each with its rule (field.md Counting). */
import { periodWords } from '@shared/domain/period'
import { quizRules } from '@shared/domain/quizFigures'
import type { UseCase } from '../../ports/useCase'
import { currentCampaign } from '../../records/campaigns'
import { figureScope } from '../../records/figureScope'
import { figuresAsOf } from '../../records/hazardSums'
import { quizParts } from '../../records/quizSums'
import { unitsOf } from '../../records/units'

const figureNames = { persons: '人', times: '人次', national: '全国竞赛', own: '自办答题' } as const

/** @throws Refusal `not_found` for a unit that is not below one's own. */
export const readQuizFigures: UseCase<'quiz.figures'> = async (office, caller, { scope, period = 'all' }) => {
  const [units, campaign, asOf] = await Promise.all([unitsOf(office), currentCampaign(office), figuresAsOf(office)])
  const unit = figureScope(caller, scope, units)
  const { total, bars } = await quizParts(office.store, campaign._id, unit, units, period)
  return { asOf, scope: { id: unit._id, name: unit.name }, period, periodWords: periodWords(period), total, bars: [...bars], rules: (Object.keys(figureNames) as (keyof typeof figureNames)[]).map((name) => ({ figure: figureNames[name], rule: quizRules[name] })) }
}
