/**
 * The one seam by which an entry changes the figures: called in the transaction of every change of it. What it was counted as goes out,
 * what it counts as comes in, as rows of the differences; nothing is ever written over (house decision 6).
 */
import type { Measure } from '@shared/domain/campaign'
import { amountsOf, doneCell, doneMeasure } from '@shared/domain/supplement'
import type { LedgerRow, Supplement, SupplementCount, SupplementStep } from '../ports/documents'
import type { Tx } from '../ports/store'
import { checkRow } from './ledger'

export const aboutSupplement = (id: string): string => `supplement:${id}`

interface Part {
  readonly measure: Measure
  readonly at: number
  readonly amount: number
}
const partsOf = (count: SupplementCount | null): readonly Part[] => (count ? amountsOf(count.amounts).map((told) => ({ ...told, at: count.at })) : [])

function differences(before: readonly Part[], after: readonly Part[]): readonly Part[] {
  const parts = new Map<string, Part>()
  const add = (part: Part, sign: 1 | -1): void => {
    const key = `${part.measure} ${String(part.at)}`
    parts.set(key, { ...part, amount: (parts.get(key)?.amount ?? 0) + sign * part.amount })
  }
  for (const part of before) add(part, -1)
  for (const part of after) add(part, 1)
  return [...parts.values()].filter(({ amount }) => amount !== 0)
}

const row = (entry: Supplement, part: Part, n: number, step: SupplementStep): LedgerRow => ({
  _id: `done:${entry._id}:${String(entry.turn)}:${String(n)}`,
  v: 1,
  measure: doneMeasure(part.measure, entry.campaign),
  unitId: entry.unitId,
  scopes: entry.scopes,
  personId: '',
  at: part.at,
  receivedAt: step.at,
  amount: part.amount,
  source: 'entered',
  about: aboutSupplement(entry._id),
  facets: { done: doneCell(entry.activity, 'entered') },
  detail: { move: step.move, by: step.byPersonId },
})

/** Writes the rows of what changes. @returns the entry as it is counted now, to be put */
export async function countSupplement(tx: Tx, entry: Supplement, step: SupplementStep): Promise<Supplement> {
  const counted: SupplementCount | null = entry.state === 'counted' ? { at: entry.at, amounts: entry.amounts } : null
  const changes = differences(partsOf(entry.counted), partsOf(counted))
  const after = { ...entry, counted, turn: entry.turn + (changes.length > 0 ? 1 : 0) }
  for (const [n, part] of changes.entries()) {
    const made = row(after, part, n, step)
    checkRow(made)
    await tx.create('ledger', made)
  }
  return after
}
