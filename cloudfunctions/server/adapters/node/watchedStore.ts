/**
 * A store that tells, after each durable commit, which documents were written: remembered roles are forgotten and the courier
 * wakes at once, without the use cases knowing of either.
 */
import type { Doc, Kind } from '../../ports/documents'
import type { Store, Tx } from '../../ports/store'

/** One written document; a removed one is told by its id alone. */
export interface Written {
  readonly kind: Kind
  readonly id: string
  readonly doc: Doc<Kind> | undefined
}
export function watchedStore(store: Store, onCommit: (written: readonly Written[]) => void): Store {
  return {
    get: (kind, id) => store.get(kind, id),
    find: (query, args, page) => store.find(query, args, page),
    ...(store.refill && { refill: store.refill.bind(store) }),
    async create(kind, doc) {
      const outcome = await store.create(kind, doc)
      if (outcome === 'created') onCommit([{ kind, id: doc._id, doc }])
      return outcome
    },
    async transact<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
      let written: Written[] = []
      const value = await store.transact((tx) => {
        written = []
        return work(noted(tx, written))
      })
      if (written.length > 0) onCommit(written)
      return value
    },
  }
}

const noted = (tx: Tx, written: Written[]): Tx => ({
  get: (kind, id) => tx.get(kind, id),
  create(kind, doc) {
    written.push({ kind, id: doc._id, doc })
    return tx.create(kind, doc)
  },
  put(kind, doc) {
    written.push({ kind, id: doc._id, doc })
    return tx.put(kind, doc)
  },
  remove(kind, id) {
    written.push({ kind, id, doc: undefined })
    return tx.remove(kind, id)
  },
})
