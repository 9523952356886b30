/** 隐患周报: one paragraph and its figures, each with what opens its cases. No names, no hazard text (field.md, Daily life). */
import type { Output } from '@shared/contract/actions'
import { weekOf } from '@shared/domain/calendar'
import { figuresOf, rateRule } from '@shared/domain/hazardFigures'
import { periodWords } from '@shared/domain/period'
import { briefRule, briefText } from '@shared/domain/shareWords'
import { figureLabel } from '@shared/domain/standing'
import type { FigureName } from '@shared/domain/standing'
import type { UseCase } from '../../ports/useCase'
import { figureScope } from '../../records/figureScope'
import { figuresAsOf, sumsUnder } from '../../records/hazardSums'
import { unitsOf } from '../../records/units'

type Figure = Output<'board.brief'>['figures'][number]
const shown: readonly FigureName[] = ['found', 'closed', 'open', 'late']

/** @throws Refusal `not_allowed`, `not_found` for a unit that is not below. */
export const readBrief: UseCase<'board.brief'> = async (office, caller, { scope, week }) => {
  const monday = week ?? weekOf(office.clock.now())
  const period = `w:${monday}`
  const unit = figureScope(caller, scope, await unitsOf(office))
  const [weeks, since, asOf] = await Promise.all([sumsUnder(office.store, unit._id, period), sumsUnder(office.store, unit._id, 'all'), figuresAsOf(office)])
  const found = figuresOf(weeks)
  const major = figuresOf(weeks.filter(([{ level }]) => level === 'major'))
  const all = figuresOf(since)
  const figures: Figure[] = [
    ...shown.map((figure) => ({ label: `本周发现：${figureLabel(figure)}`, amount: found[figure], opens: { figure, period } })),
    { label: '本周发现：重大', amount: major.found, opens: { figure: 'found', period, by: 'level' as const, key: 'major' } },
    ...shown.map((figure) => ({ label: `累计：${figureLabel(figure)}`, amount: all[figure], opens: { figure, period: 'all' } })),
  ]
  return { asOf, week: monday, weekWords: periodWords(period), text: briefText({ week: monday, asOf, found, major, all }), rule: `${briefRule}${rateRule}`, figures }
}
