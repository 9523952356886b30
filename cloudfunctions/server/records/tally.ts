/** Stored sums: written by the fold alone, read by boards and forms (design decision 6). */
import type { PersonActs, Sum } from '@shared/domain/counting'
import { countsAt, foldRows, measureOfMark, tallyId } from '@shared/domain/counting'
import { opensToPersons } from '@shared/domain/sessionFigures'
import type { LedgerRow, Mark, Tally } from '../ports/documents'
import type { BatchTx, Store } from '../ports/store'
import { everyRow } from './everyRow'
import { storedPeriods, storedSpan } from './storedPeriods'

/** What a figure is made of. */
export interface TallyFigure {
  readonly amount: number
  /** Distinct persons; at facet '' alone. */
  readonly persons: number
  /** Receipt of the newest row in the sum. */
  readonly asOf: number
}
/** The numbers of a stored sum. */
export type Numbers = Pick<Tally, 'facets' | 'amounts' | 'persons'>

/** The fold as the batch hook of a store with group commit: rows and sums become durable together, lag 0. */
export function foldBatch(rows: readonly LedgerRow[], inside: BatchTx): void {
  const marks = new Map<string, Mark | undefined>()
  const fold = foldRows(rows, storedPeriods)
  let step = fold.next()
  while (step.done !== true) {
    const mark = inside.get('mark', step.value)
    marks.set(step.value, mark)
    step = fold.next(mark)
  }
  const { sums, persons } = step.value
  for (const [id, acts] of persons) inside.replace('mark', markOf(id, acts), marks.get(id))
  for (const sum of sums) {
    const there = inside.get('tally', tallyId(sum))
    inside.replace('tally', tallyOf(sum, there, there), there)
  }
}

/** The stored form of what a person did. */
export function markOf(id: string, acts: PersonActs): Mark {
  const measure = measureOfMark(id)
  const at = countsAt(acts)
  return { _id: id, v: 3, ...acts, measure, scopes: at && opensToPersons(measure) ? at.scopes : [], firstDay: at?.day ?? 0 }
}

/** The stored form of a sum after a change. @param numbers what it said before; @param there what is stored. */
export const tallyOf = (sum: Sum, numbers: Numbers | undefined, there: Tally | undefined): Tally => ({
  _id: tallyId(sum), v: 1, measure: sum.measure, scope: sum.scope, period: sum.period,
  ...plus(numbers, sum), asOf: Math.max(there?.asOf ?? 0, sum.asOf),
})

/** What has come down to nothing is not kept: states that cases only passed through would make each sum grow for ever. */
function plus(before: Numbers | undefined, sum: Sum): Numbers {
  const amounts = new Map((before?.facets ?? []).map((facet, n) => [facet, before?.amounts[n] ?? 0]))
  for (const [facet, amount] of sum.amounts) amounts.set(facet, (amounts.get(facet) ?? 0) + amount)
  const kept = [...amounts].filter(([, amount]) => amount !== 0)
  return { facets: kept.map(([facet]) => facet), amounts: kept.map(([, amount]) => amount), persons: (before?.persons ?? 0) + sum.persons }
}

/**
 * The sums of one measure under one unit in one period (`all`, `y:2027`, `m:2027-06`, `w:2027-06-14`, `d:2027-06-16`),
 * by facet; '' is the whole. One page of reads however many rows were counted (P8).
 */
export async function readTallies(store: Pick<Store, 'find'>, scope: string, measure: string, period: string): Promise<ReadonlyMap<string, TallyFigure>> {
  const found = new Map<string, TallyFigure>()
  const add = (facet: string, amount: number, persons: number, asOf: number): void => {
    const there = found.get(facet)
    found.set(facet, { amount: (there?.amount ?? 0) + amount, persons: (there?.persons ?? 0) + persons, asOf: Math.max(there?.asOf ?? 0, asOf) })
  }
  for await (const { facets, amounts, persons, asOf } of everyRow(store, 'talliesOfScope', { scope, measure, ...storedSpan(period) })) {
    for (const [n, facet] of facets.entries()) add(facet, amounts[n] ?? 0, 0, asOf)
    if (persons !== 0) add('', 0, persons, asOf)
  }
  return found
}
