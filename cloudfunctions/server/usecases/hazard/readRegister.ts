/** 隐患台账 (F7) of a unit and all below it, by the day found: rows ready for the form and for the posting on the workers' board. */
import { instantOf } from '@shared/domain/calendar'
import { common, spanOf } from '@shared/domain/period'
import { wordsOf } from '@shared/domain/standing'
import type { PageRequest } from '../../ports/store'
import type { UseCase } from '../../ports/useCase'
import { pageBehind } from '../../records/casesBehind'
import { figureScope } from '../../records/figureScope'
import { officersIn, registerRow } from '../../records/registerRow'
import { unitsOf } from '../../records/units'

/** @throws Refusal `not_allowed`, `not_found` for a unit that is not below. */
export const readRegister: UseCase<'hazard.register'> = async (office, caller, { scope, from, until, cursor, limit = 50 }) => {
  const units = await unitsOf(office)
  const unit = figureScope(caller, scope, units)
  const span = common({ from: instantOf(from), until: spanOf(`d:${until}`).until }, spanOf('all'))
  const page: PageRequest = cursor === undefined ? { limit } : { limit, cursor }
  const { rows, next } = await pageBehind(office.store, { scopeId: unit._id, words: wordsOf('found'), span }, page)
  const found = await Promise.all(rows.map(({ _id }) => office.store.get('report', _id)))
  const reports = found.filter((report) => report !== undefined)
  const people = await Promise.all([...new Set(reports.flatMap(officersIn))].map((id) => office.store.get('person', id)))
  const officers = new Map(people.flatMap((person) => (person ? [[person._id, person.name ?? '']] : [])))
  const answer = { unit: unit.name, asOf: office.clock.now(), rows: reports.map((report) => registerRow(report, units, officers)) }
  return next === undefined ? answer : { ...answer, next }
}
