/** A store that counts what the database behind it is asked: the driver double of P12. One entry an operation, in order. */
import type { Store, Tx } from '@office/ports/store'

export type Operation = 'read' | 'write' | 'begin' | 'commit'
export interface Counted {
  readonly store: Store
  /** What was asked since the last call of `taken`. */
  taken(): readonly Operation[]
}

/** Each call of the port is one request of the cloud's wire protocol; a transaction adds its begin and its commit (cloudbase.md 3). */
export function counted(store: Store): Counted {
  let asked: Operation[] = []
  const noted = <T>(operation: Operation, answer: T): T => {
    asked.push(operation)
    return answer
  }
  const inside = (tx: Tx): Tx => ({
    get: (kind, id) => noted('read', tx.get(kind, id)),
    create: (kind, doc) => noted('write', tx.create(kind, doc)),
    put: (kind, doc) => noted('write', tx.put(kind, doc)),
    remove: (kind, id) => noted('write', tx.remove(kind, id)),
  })
  return {
    store: {
      get: (kind, id) => noted('read', store.get(kind, id)),
      find: (query, args, page) => noted('read', store.find(query, args, page)),
      create: (kind, doc) => noted('write', store.create(kind, doc)),
      async transact(work) {
        const value = await store.transact((tx) => {
          asked.push('begin')
          return work(inside(tx))
        })
        return noted('commit', value)
      },
    },
    taken() {
      const all = asked
      asked = []
      return all
    },
  }
}

export const how = (operations: readonly Operation[], ...which: readonly Operation[]): number => operations.filter((operation) => which.includes(operation)).length
