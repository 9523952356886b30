/**
 * A name typed in, and a member of that name who is in this session by himself: the poster promises that he counts once however he signs
 * (J7). So he is told as there already; that it is really another person is said by `another`.
 */
import type { LedgerRow, Session } from '../ports/documents'
import type { Store } from '../ports/store'
import { whereIn } from './attendance'
import { everyRow } from './everyRow'

/** As it stands on the roll of members, and without what depends on who types. */
const spellings = (name: string): ReadonlySet<string> => new Set([name.trim(), name.normalize('NFKC').replace(/\s/g, '')])

/** @returns the row of a member of this name who is in. */
export async function namesakeIn(store: Store, session: Session, name: string, at: number): Promise<LedgerRow | undefined> {
  for (const spelling of spellings(name)) {
    for await (const { _id } of everyRow(store, 'personsNamed', { name: spelling })) {
      const row = await store.transact((tx) => whereIn(tx, session, _id, at))
      if (row) return row
    }
  }
  return undefined
}
