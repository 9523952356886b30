/** Members of a name, whoever types it. */
import type { Store } from '../ports/store'
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
