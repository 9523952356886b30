/** Stored sums: written by the fold alone, read by boards and forms (design decision 6). */
import type { Folded, Sum } from '@shared/domain/counting'
import { foldRows, tallyId } from '@shared/domain/counting'
import type { LedgerRow, Mark, Tally } from '../ports/documents'
import type { BatchTx, Store } from '../ports/store'
import { everyRow } from './everyRow'
import { storedPeriods, storedSpan } from './storedPeriods'

/** What a figure is made of. */
export interface TallyFigure {
  readonly amount: number
  /** Distinct persons; at facet '' alone. */
  readonly persons: number
  /** Receipt of the newest row in it. */
  readonly asOf: number
}

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
  write(step.value, marks, inside)
}

function write({ sums, firsts }: Folded, marks: ReadonlyMap<string, Mark | undefined>, inside: BatchTx): void {
  for (const [id, { scopes, at }] of firsts) inside.replace('mark', { _id: id, v: 1, scopes, at }, marks.get(id))
  for (const sum of sums) {
    const { amount, persons, asOf } = sum
    if (!inside.raise('tally', tallyId(sum), { amount, persons }, { asOf })) inside.replace('tally', { ...emptyTally(sum), amount, persons, asOf }, undefined)
  }
}

/** The stored form of a sum that is nothing yet. */
export const emptyTally = (sum: Sum): Tally => ({
  _id: tallyId(sum), v: 1, measure: sum.measure, scope: sum.scope, period: sum.period, facet: sum.facet, amount: 0, persons: 0, asOf: 0,
})
export const plus = (before: { amount: number; persons: number } | undefined, sum: { amount: number; persons: number }): { amount: number; persons: number } => ({
  amount: (before?.amount ?? 0) + sum.amount,
  persons: (before?.persons ?? 0) + sum.persons,
})

/**
 * The sums of one measure under one unit in one period (`all`, `y:2027`, `m:2027-06`, `w:2027-06-14`, `d:2027-06-16`),
 * by facet; '' is the whole. As many reads however many rows were counted (P8).
 */
export async function readTallies(store: Pick<Store, 'find'>, scope: string, measure: string, period: string): Promise<ReadonlyMap<string, TallyFigure>> {
  const found = new Map<string, TallyFigure>()
  for await (const row of everyRow(store, 'talliesOfScope', { scope, measure, ...storedSpan(period) })) {
    const there = found.get(row.facet)
    found.set(row.facet, { ...plus(there, row), asOf: Math.max(there?.asOf ?? 0, row.asOf) })
  }
  return found
}
