/** Every number opens its cases: all pages together hold exactly the number that was asked about. */
import { figuresOf } from '@shared/domain/hazardFigures'
import { periodWords } from '@shared/domain/period'
import { figureLabel } from '@shared/domain/standing'
import type { PageRequest } from '../../ports/store'
import type { UseCase } from '../../ports/useCase'
import { behind, pageBehind } from '../../records/casesBehind'
import { caseSummary } from '../../records/caseView'
import { figureScope } from '../../records/figureScope'
import { partsOf } from '../../records/hazardBars'
import { figuresAsOf } from '../../records/hazardSums'
import { unitsOf } from '../../records/units'

/** @throws Refusal `not_allowed`, `not_found` for a unit that is not below, a bar that is not there. */
export const listHazardCases: UseCase<'board.hazardCases'> = async (office, caller, { figure, scope, period = 'all', by, key = '', cursor, limit = 20 }) => {
  const units = await unitsOf(office)
  const unit = figureScope(caller, scope, units)
  const now = office.clock.now()
  const of = behind({ unit, figure, period, by, key }, now, units)
  const page: PageRequest = cursor === undefined ? { limit } : { limit, cursor }
  const [{ total, parts }, { rows, next }] = await Promise.all([partsOf(office.store, by ?? 'level', { unit, period, now, units }), pageBehind(office.store, of, page)])
  const part = by === undefined ? { label: unit.name, sums: total } : parts.find((one) => one.key === key)
  const reports = await Promise.all(rows.map(({ _id }) => office.store.get('report', _id)))
  const answer = {
    asOf: await figuresAsOf(office),
    amount: part === undefined ? 0 : figuresOf(part.sums)[figure],
    label: [part?.label ?? unit.name, periodWords(period), figureLabel(figure)].join(' · '),
    rows: reports.filter((report) => report !== undefined).map((report) => caseSummary(report, false, units, now)),
  }
  return next === undefined ? answer : { ...answer, next }
}
