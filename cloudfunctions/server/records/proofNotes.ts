/** What the last recount of every figure, and the last walk along the audit chain, found; the health sheet shows both. */
import type { Store } from '../ports/store'

export interface RecountNote {
  readonly at: number
  /** Figures that differed from their rows. */
  readonly differences: number
}
export interface VerifyNote {
  readonly at: number
  /** Audit rows and links that did not hold. */
  readonly wrong: number
  readonly sealed: number
}

async function numbersIn<Name extends string>(store: Store, id: string, names: readonly Name[]): Promise<Readonly<Record<Name, number>> | null> {
  const value = (await store.get('setting', id))?.value
  if (typeof value !== 'object' || value === null || !names.every((name) => name in value)) return null
  return Object.fromEntries(names.map((name) => [name, Number(Reflect.get(value, name))])) as Record<Name, number>
}
const note = (store: Store, id: string, value: RecountNote | VerifyNote): Promise<void> =>
  store.transact((tx) => tx.put('setting', { _id: id, v: 1, value, changedAt: value.at }))

export const lastRecount = (store: Store): Promise<RecountNote | null> => numbersIn(store, 'lastRecount', ['at', 'differences'])
export const noteRecount = (store: Store, value: RecountNote): Promise<void> => note(store, 'lastRecount', value)
export const lastVerify = (store: Store): Promise<VerifyNote | null> => numbersIn(store, 'lastVerify', ['at', 'wrong', 'sealed'])
export const noteVerify = (store: Store, value: VerifyNote): Promise<void> => note(store, 'lastVerify', value)
