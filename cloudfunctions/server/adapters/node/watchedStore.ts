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
/** @param onDoubt told of what a failed write would have written: it may have got there all the same. */
export function watchedStore(store: Store, onCommit: (written: readonly Written[]) => void, onDoubt: (written: readonly Written[]) => void = () => undefined): Store {
  return {
    get: (kind, id) => store.get(kind, id),
    find: (query, args, page) => store.find(query, args, page),
    ...(store.refill && { refill: store.refill.bind(store) }),
    async create(kind, doc) {
      const written = [{ kind, id: doc._id, doc }]
      const outcome = await store.create(kind, doc).catch((error: unknown) => {
        onDoubt(written)
        throw error
      })
      if (outcome === 'created') onCommit(written)
      return outcome
    },
    async transact<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
      let written: Written[] = []
      const value = await store.transact((tx) => {
        written = []
        return work(noted(tx, written))
      }).catch((error: unknown) => {
        onDoubt(written)
        throw error
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
