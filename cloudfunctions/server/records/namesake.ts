/**
 * A name typed in, and a member of that name who is in this session by himself: the poster promises that he counts once however he signs
 * (J7). So he is told as there already; that it is really another person is said by `another`.
 */
import type { LedgerRow, Session } from '../ports/documents'
import type { Store } from '../ports/store'
import { whereIn } from './attendance'
import { everyRow } from './everyRow'

/** Blanks and width are a matter of who types. */
export const sameName = (name: string): string => name.normalize('NFKC').replace(/\s/g, '')
/** As it stands on the roll of members, and without what depends on who types. */
const spellings = (name: string): ReadonlySet<string> => new Set([name.trim(), sameName(name)])

/** Ids of the members of this name, the earliest first; residents have none. */
export async function personsNamed(store: Store, name: string): Promise<readonly string[]> {
  const ids: string[] = []
  for (const spelling of spellings(name)) for await (const { _id } of everyRow(store, 'personsNamed', { name: spelling })) ids.push(_id)
  return ids
}

/** @returns the row of a member of this name who is in. */
export async function namesakeIn(store: Store, session: Session, name: string, at: number): Promise<LedgerRow | undefined> {
  for (const personId of await personsNamed(store, name)) {
    const row = await store.transact((tx) => whereIn(tx, session, personId, at))
    if (row) return row
  }
  return undefined
}
