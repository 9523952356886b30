/**
 * Nobody sees half an import (decision 5). All its questions bear times from the import's stamp on, and the owner's shelf says that one is
 * under way: readers then ask for older times alone. The transaction that ends the import clears the shelf, and all of it is there at once.
 * Meanwhile, for some seconds, nobody else writes into this bank, so that nothing but the import lies behind the stamp.
 */
import type { BankShelf } from '../ports/documents'
import type { Store, Tx } from '../ports/store'
import { Refusal } from './refusal'

export const emptyShelf = (ownerId: string): BankShelf => ({ _id: ownerId, v: 1, importing: '', from: 0, last: 0 })

/** What a question to a bank in the order of change adds to its range. */
export async function shownTimes(store: Pick<Store, 'get'>, ownerId: string): Promise<{ readonly until?: number }> {
  const shelf = await store.get('bankShelf', ownerId)
  return shelf !== undefined && shelf.importing !== '' ? { until: shelf.from } : {}
}

/** @throws Refusal `bank_importing`. */
export async function nobodyImports(tx: Tx, ownerId: string): Promise<void> {
  const shelf = await tx.get('bankShelf', ownerId)
  if (shelf !== undefined && shelf.importing !== '') throw new Refusal('bank_importing')
}
