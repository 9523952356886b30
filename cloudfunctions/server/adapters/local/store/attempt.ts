/** One attempt at a piece of work inside the batch: what `tx` may do, and how it ends. */
import type { Doc, Kind, LedgerRow } from '../../../ports/documents'
import type { Tx } from '../../../ports/store'
import { StoreMisuse } from '../../../ports/store'
import { checkMayChange } from '../../rules/appendOnly'
import { atEndOfTurn } from '../../rules/turn'
import { checkId } from '../../rules/values'
import { isEngineFailure } from './failures'
import type { Rows } from './rows'

export type Ending<T> =
  | { readonly is: 'done'; readonly value: T }
  | { readonly is: 'refused'; readonly error: unknown }
  /** A document that was created exists: run again, where `tx.get` sees it. */
  | { readonly is: 'duplicate'; readonly what: string }
  /** The engine failed: nothing of this batch can be saved. */
  | { readonly is: 'broken'; readonly error: unknown }

export interface Attempt<T> {
  readonly ending: Ending<T>
  /** Ledger rows this attempt created, for the fold. */
  readonly ledger: readonly LedgerRow[]
}

/**
 * Runs `work` to its end. Everything `tx` does is immediate, so honest work ends within this turn of the event loop;
 * one that does not waits for something else while it holds the database, and is ended with StoreMisuse.
 * Must be called from within a microtask.
 */
export function attempt<T>(rows: Rows, work: (tx: Tx) => Promise<T>): Promise<Attempt<T>> {
  const ledger: LedgerRow[] = []
  // Read and not written since: a `put` after a `get` need not read again what it replaces (P6).
  const seen = new Map<string, Doc<Kind> | undefined>()
  return new Promise((resolve) => {
    let fatal: Ending<T> | undefined
    let over = false
    const end = (ending: Ending<T>): void => {
      if (over) return
      over = true
      resolve({ ending: fatal ?? ending, ledger })
    }
    const guarded = <R>(act: () => R): Promise<R> => {
      if (over) return Promise.reject(new StoreMisuse('this transaction is over'))
      if (fatal) return Promise.reject(new StoreMisuse('this attempt has ended; it runs again'))
      try {
        return Promise.resolve(act())
      } catch (error) {
        if (isEngineFailure(error)) fatal = { is: 'broken', error }
        return Promise.reject(error as Error)
      }
    }
    const tx: Tx = {
      get: (kind, id) =>
        guarded(() => {
          const doc = rows.get(kind, checkId(id, '_id'))
          seen.set(nameOf(kind, id), doc)
          return doc
        }),
      create: (kind, doc) =>
        guarded(() => {
          const prepared = rows.prepare(kind, doc)
          seen.delete(nameOf(kind, doc._id))
          if (!rows.insert(prepared)) {
            fatal = { is: 'duplicate', what: `${kind} ${doc._id}` }
            throw new StoreMisuse(`${kind} ${doc._id} exists; the work runs again`)
          }
          const row = asLedger(kind, doc)
          if (row) ledger.push(row)
        }),
      put: (kind, doc) =>
        guarded(() => {
          checkMayChange(kind)
          rows.put(kind, doc, () => {
            const name = nameOf(kind, doc._id)
            const previous = seen.has(name) ? (seen.get(name) as typeof doc | undefined) : rows.get(kind, doc._id)
            seen.delete(name)
            return previous
          })
        }),
      remove: (kind, id) =>
        guarded(() => {
          checkMayChange(kind)
          seen.delete(nameOf(kind, checkId(id, '_id')))
          rows.remove(kind, id)
        }),
    }
    start(work, tx).then(
      (value) => {
        end({ is: 'done', value })
      },
      (error: unknown) => {
        end({ is: 'refused', error })
      },
    )
    atEndOfTurn(() => {
      // An error is a picture of the stack: not made for the thousands that have long ended.
      if (!over) end({ is: 'refused', error: new StoreMisuse('the work awaited something other than tx and was rolled back') })
    })
  })
}

const nameOf = (kind: Kind, id: string): string => `${kind} ${id}`

/** The document as a row of the ledger, if it is one. */
export const asLedger = (kind: Kind, doc: Doc<Kind>): LedgerRow | undefined => (kind === 'ledger' ? (doc as LedgerRow) : undefined)

async function start<T>(work: (tx: Tx) => Promise<T>, tx: Tx): Promise<T> {
  return work(tx)
}
