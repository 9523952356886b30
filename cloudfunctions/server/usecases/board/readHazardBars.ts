/** Figures by unit, category, level or week, as bars in tree order: read from the tallies, each with the key that opens its cases. */
import type { Output } from '@shared/contract/actions'
import { figuresOf, rateOf, rateRule, rateWords } from '@shared/domain/hazardFigures'
import { periodWords } from '@shared/domain/period'
import type { UseCase } from '../../ports/useCase'
import { figureScope } from '../../records/figureScope'
import { partsOf } from '../../records/hazardBars'
import type { Part } from '../../records/hazardBars'
import { figuresAsOf } from '../../records/hazardSums'
import { unitsOf } from '../../records/units'

type Bar = Output<'board.hazardBars'>['bars'][number]
/** A reply stays small enough for the mini-program (P24). */
const mostBars = 60

const barOf = ({ key, label, sums }: Part): Bar => {
  const figures = figuresOf(sums)
  return { key, label, figures, rate: rateOf(figures), rateWords: rateWords(figures) }
}

/** @throws Refusal `not_allowed` without a unit; `not_found` for one that is not below it. */
export const readHazardBars: UseCase<'board.hazardBars'> = async (office, caller, { by, scope, period = 'all', cursor = '0' }) => {
  const units = await unitsOf(office)
  const unit = figureScope(caller, scope, units)
  const now = office.clock.now()
  const { total, parts } = await partsOf(office.store, by, { unit, period, now, units })
  const first = Number(cursor)
  const answer = {
    asOf: await figuresAsOf(office),
    scope: { id: unit._id, name: unit.name },
    by,
    period,
    periodWords: by === 'week' && period === 'all' ? '最近12周' : periodWords(period),
    rule: rateRule,
    total: barOf({ key: unit._id, label: unit.name, sums: total }),
    bars: parts.slice(first, first + mostBars).map(barOf),
  }
  return first + mostBars < parts.length ? { ...answer, next: String(first + mostBars) } : answer
}
