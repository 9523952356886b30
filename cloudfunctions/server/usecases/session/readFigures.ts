/** 场 人次 人 咨询 物料 of a unit's line, in parts that sum to the whole, each with its rule (field.md Counting). */
import { periodWords } from '@shared/domain/period'
import { figureRules, measureName } from '@shared/domain/sessionFigures'
import type { UseCase } from '../../ports/useCase'
import { currentCampaign } from '../../records/campaigns'
import { figureScope } from '../../records/figureScope'
import { figuresAsOf } from '../../records/hazardSums'
import { sessionParts } from '../../records/sessionBars'
import { sumUnder } from '../../records/sessionSums'
import { unitsOf } from '../../records/units'

const names = { held: '场', joined: '另参与联办', attend: '人次', persons: '人', consult: '咨询人次', items: '物料' } as const

/** @throws Refusal `not_found` for a unit that is not below one's own. */
export const readFigures: UseCase<'session.figures'> = async (office, caller, { by, scope, period = 'all' }) => {
  const [units, campaign, asOf] = await Promise.all([unitsOf(office), currentCampaign(office), figuresAsOf(office)])
  const unit = figureScope(caller, scope, units)
  const [{ total, parts }, joined] = await Promise.all([
    sessionParts(office.store, by, { unit, period, units, campaign }),
    sumUnder(office.store, unit._id, measureName('joined', campaign._id), period),
  ])
  const rules = (Object.keys(names) as (keyof typeof names)[]).map((name) => ({ figure: names[name], rule: figureRules[name] }))
  return { asOf, scope: { id: unit._id, name: unit.name }, by, period, periodWords: periodWords(period), rules, total, joined: joined.amount, bars: [...parts] }
}
