/** What stands beside each change of an entry, in its transaction: its state by its evidence, its rows, an audit row (design decision 7). */
import { isBacked } from '@shared/domain/supplement'
import type { Supplement, SupplementStep } from '../ports/documents'
import type { Tx } from '../ports/store'
import { aboutSupplement, countSupplement } from './supplementCounts'

/** @param withdrawn taken back by its unit: it counts nowhere, whatever proves it */
const stateOf = (entry: Supplement, withdrawn: boolean): Supplement['state'] => (withdrawn ? 'withdrawn' : isBacked(entry) ? 'counted' : 'waiting')

/** Keeps the entry as it is after a step. */
export async function keepSupplement(tx: Tx, changed: Supplement, step: SupplementStep, unitId: string, withdrawn: boolean): Promise<Supplement> {
  const entry = { ...changed, state: stateOf(changed, withdrawn), version: changed.version + 1, updatedAt: step.at, steps: [...changed.steps, step] }
  const counted = await countSupplement(tx, entry, step)
  await tx.put('supplement', counted)
  const about = aboutSupplement(entry._id)
  await tx.create('audit', {
    _id: `${about}:${String(entry.version)}`, v: 1, at: step.at, who: step.byPersonId, unitId, what: `supplement.${step.move}`, about, outcome: 'done',
    detail: { from: changed.version === 0 ? '' : changed.state, to: counted.state, version: counted.version }, sealed: 0,
  })
  return counted
}
