import type { Kind } from '../../ports/documents'
import { StoreMisuse } from '../../ports/store'

const appendOnly: ReadonlySet<Kind> = new Set<Kind>(['ledger', 'seal'])

/** @throws StoreMisuse: a row of the ledger and a link of the chain are written once and never changed (decision 6). */
export function checkMayChange(kind: Kind): void {
  if (appendOnly.has(kind)) throw new StoreMisuse(`${kind} is append-only`)
}
