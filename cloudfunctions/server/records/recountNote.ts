/** What the last recount of every figure found; the health sheet shows it. */
import type { Store } from '../ports/store'

export interface RecountNote {
  readonly at: number
  /** Figures that differed from their rows. */
  readonly differences: number
}
const settingId = 'lastRecount'

export async function lastRecount(store: Store): Promise<RecountNote | null> {
  const value = (await store.get('setting', settingId))?.value
  if (typeof value !== 'object' || value === null || !('at' in value) || !('differences' in value)) return null
  return { at: Number(value.at), differences: Number(value.differences) }
}
export const noteRecount = (store: Store, note: RecountNote): Promise<void> =>
  store.transact((tx) => tx.put('setting', { _id: settingId, v: 1, value: note, changedAt: note.at }))
