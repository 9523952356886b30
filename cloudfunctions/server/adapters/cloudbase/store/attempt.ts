/**
 * One attempt at a transaction over the SDK: start, one call an operation, commit. The SDK's own retries are off (they do not
 * pause, and do not roll back), and so is its rollback, which asks once and does not listen: what an abandoned transaction has
 * written stays locked for 30 seconds.
 */
import type { Doc, Kind } from '../../../ports/documents'
import type { Tx } from '../../../ports/store'
import { checkMayChange } from '../../rules/appendOnly'
import type { Ending } from '../../rules/heldWork'
import { HeldWork } from '../../rules/heldWork'
import { checkId } from '../../rules/values'
import type { Wire } from './calls'
import { endTransaction } from './calls'
import type { Face } from './faces'
import { faceOf } from './faces'
import { marksOf, rowOf } from './layout'
import type { CloudTransaction, InTransaction } from './sdk'
import { marksAfter, newMark } from './writers'

/** Why an attempt ended although the work did not fail: what the SDK's answer meant. */
export type Lost = Face
/** A commit was sent and nobody knows whether it came through: what to look for. */
export interface Doubt<T> {
  readonly is: 'doubt'
  readonly value: T
  readonly cause: unknown
  readonly mark: string
  readonly wrote: readonly { readonly kind: Kind; readonly id: string }[]
  readonly transaction: CloudTransaction
}

export async function attempt<T>(wire: Wire, work: (tx: Tx) => Promise<T>): Promise<Ending<T, Lost> | Doubt<T>> {
  let ran: CloudAttempt | undefined
  let ending: Ending<T, Lost> | undefined
  try {
    await wire.database.runTransaction(async (transaction) => {
      ran = new CloudAttempt(wire, transaction)
      ending = await ran.run(work)
      if (ending.is === 'done') return
      // After these two the server has ended it by itself.
      if (ending.is !== 'conflict' && ending.is !== 'duplicate') await endTransaction(wire, transaction).catch(() => undefined)
      // Thrown, so that the SDK does not commit; told apart by `ending`.
      throw new Error(ending.is)
    }, 0)
  } catch (error) {
    if (!ran || !ending) return { is: faceOf(error), what: 'the start of a transaction', cause: error }
    if (ending.is === 'done') return ran.afterCommit(ending, error)
  }
  return ending ?? { is: 'unsure', what: 'the start of a transaction' }
}

class CloudAttempt implements Tx {
  private readonly held = new HeldWork<Lost>()
  private readonly mark: string
  /** What documents carried when they were read here, and those that now carry our mark. */
  private readonly read = new Map<string, readonly string[]>()
  private readonly written = new Map<string, { readonly kind: Kind; readonly id: string }>()
  private changed = false
  private tail: Promise<unknown> = Promise.resolve()

  constructor(
    private readonly wire: Wire,
    private readonly transaction: CloudTransaction,
  ) {
    this.mark = newMark(wire.clock, wire.random)
  }

  /** Waits for operations that the work did not await: nothing may still be on its way when the commit goes out. */
  async run<T>(work: (tx: Tx) => Promise<T>): Promise<Ending<T, Lost>> {
    const ending = await this.held.run(work, this)
    await this.tail
    return this.held.verdict(ending)
  }

  afterCommit<T>(done: { readonly is: 'done'; readonly value: T }, error: unknown): Ending<T, Lost> | Doubt<T> {
    if (!this.changed) return done
    const face = faceOf(error)
    if (face === 'conflict') return { is: face, what: 'the commit', cause: error }
    return { is: 'doubt', value: done.value, cause: error, mark: this.mark, wrote: [...this.written.values()], transaction: this.transaction }
  }

  get<K extends Kind>(kind: K, id: string): Promise<Doc<K> | undefined> {
    return this.held.act(async () => {
      this.wire.rules.kind(kind)
      const { data } = await this.send(kind, checkId(id, '_id'), (rows) => rows.doc(id).get())
      const row = rowOf(data)
      this.read.set(keyOf(kind, id), marksOf(row))
      return row && this.wire.layout.read(kind, row)
    })
  }

  create<K extends Kind>(kind: K, doc: Doc<K>): Promise<void> {
    return this.held.act(async () => {
      const row = this.wire.layout.row(kind, doc, this.wire.rules.text(kind, doc), [this.mark])
      await this.send(kind, doc._id, (rows) => rows.add({ _id: doc._id, ...row }))
      this.note(kind, doc._id)
    })
  }

  put<K extends Kind>(kind: K, doc: Doc<K>): Promise<void> {
    return this.held.act(async () => {
      if (!this.wire.rewrites) checkMayChange(kind)
      const text = this.wire.rules.text(kind, doc)
      const by = marksAfter(this.mark, this.read.get(keyOf(kind, doc._id)) ?? [], this.wire.clock.now())
      const row = this.wire.layout.row(kind, doc, text, by)
      await this.send(kind, doc._id, (rows) => rows.doc(doc._id).set(row))
      this.note(kind, doc._id)
    })
  }

  remove(kind: Kind, id: string): Promise<void> {
    return this.held.act(async () => {
      checkMayChange(kind)
      this.wire.rules.kind(kind)
      await this.send(kind, checkId(id, '_id'), (rows) => rows.doc(id).remove())
      this.changed = true
      this.written.delete(keyOf(kind, id))
    })
  }

  /** One after another: a transaction of the database takes one operation at a time. */
  private send<R>(kind: Kind, id: string, act: (rows: InTransaction) => Promise<R>): Promise<R> {
    const sent = this.tail.then(async () => {
      this.held.checkOpen()
      try {
        return await act(this.transaction.collection(this.wire.collection(kind)))
      } catch (error) {
        return this.held.lose(faceOf(error), keyOf(kind, id), error)
      }
    })
    this.tail = sent.catch(() => undefined)
    return sent
  }

  private note(kind: Kind, id: string): void {
    this.changed = true
    this.written.set(keyOf(kind, id), { kind, id })
  }
}

const keyOf = (kind: Kind, id: string): string => `${kind}/${id}`
