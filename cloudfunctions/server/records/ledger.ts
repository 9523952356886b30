/** The append-only ledger: on the request path one create and nothing else (design decision 6, P12). */
import type { LedgerRow } from '../ports/documents'
import type { Store } from '../ports/store'
import { StoreMisuse } from '../ports/store'

const LONGEST_NAME = 64
const nameFits = (name: string): boolean => name.length <= LONGEST_NAME && !name.includes('|')

/**
 * Writes one fact. The tallies follow in the same commit on one machine, within 90 seconds in the cloud.
 * @returns `exists` when this fact was written before: the first one stays.
 * @throws StoreMisuse for a row that cannot be counted exactly: amounts are whole numbers, names are short and hold no `|`.
 */
export async function append(store: Pick<Store, 'create'>, row: LedgerRow): Promise<'created' | 'exists'> {
  checkRow(row)
  return store.create('ledger', row)
}
/** @throws StoreMisuse for a row that cannot be counted exactly. */
export function checkRow(row: LedgerRow): void {
  if (!Number.isSafeInteger(row.amount)) throw new StoreMisuse(`ledger ${row._id}: ${String(row.amount)} is no whole number`)
  const names = [row.measure, row.personId, ...row.scopes, ...(row.personScopes ?? []), ...Object.entries(row.facets).flat()]
  const bad = names.find((name) => !nameFits(name))
  if (bad !== undefined) throw new StoreMisuse(`ledger ${row._id}: ${bad} cannot name a figure`)
}
