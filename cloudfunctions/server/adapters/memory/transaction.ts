/**
 * One attempt at a transaction under the cloud database's rules (cloudbase.md section 3): a snapshot from the first
 * operation on, own writes visible, the first writer wins and the second hears of it at its write, 30 seconds to live.
 * Reads take no lock, so a rule that spans documents must write one guard document: write skew is possible.
 */
import type { Doc, Kind } from '../../ports/documents'
import type { Tx } from '../../ports/store'
import { StoreUnavailable } from '../../ports/store'
import { checkMayChange } from '../rules/appendOnly'
import type { Ending } from '../rules/heldWork'
import { HeldWork } from '../rules/heldWork'
import { readDocument } from '../rules/reading'
import { checkId } from '../rules/values'
import type { Shelf } from './shelf'
import type { Write } from './versions'
import { keyOf } from './versions'

const LIFE_MS = 30_000

/** Why an attempt ended although the work did not fail: it runs again. */
export type Lost = 'conflict' | 'duplicate'

/** Runs the work once; what it wrote is committed when the ending is `done`, and gone otherwise. */
export async function attempt<T>(shelf: Shelf, work: (tx: Tx) => Promise<T>): Promise<Ending<T, Lost>> {
  const transaction = new Transaction(shelf)
  try {
    const ending = await transaction.held.run(work, transaction)
    if (ending.is === 'done') {
      await shelf.hop()
      shelf.versions.commit(transaction.writes.values())
    }
    return ending
  } finally {
    transaction.end()
  }
}

class Transaction implements Tx {
  readonly writes = new Map<string, Write>()
  readonly held = new HeldWork<Lost>()
  private started: number | undefined

  constructor(private readonly shelf: Shelf) {}

  end(): void {
    this.held.end()
    this.shelf.versions.forget(this)
    this.shelf.release(this)
  }

  get<K extends Kind>(kind: K, id: string): Promise<Doc<K> | undefined> {
    return this.act(() => {
      this.shelf.rules.kind(kind)
      const text = this.see(kind, checkId(id, '_id'))
      return text === undefined ? undefined : readDocument(kind, id, text, this.shelf.upgrades)
    })
  }

  create<K extends Kind>(kind: K, doc: Doc<K>): Promise<void> {
    return this.act(() => {
      const text = this.shelf.rules.text(kind, doc)
      if (this.see(kind, doc._id) !== undefined) this.lose('duplicate', keyOf(kind, doc._id))
      this.write({ kind, id: doc._id, text })
    })
  }

  put<K extends Kind>(kind: K, doc: Doc<K>): Promise<void> {
    return this.act(() => {
      checkMayChange(kind)
      this.write({ kind, id: doc._id, text: this.shelf.rules.text(kind, doc) })
    })
  }

  remove(kind: Kind, id: string): Promise<void> {
    return this.act(() => {
      checkMayChange(kind)
      this.shelf.rules.kind(kind)
      this.write({ kind, id: checkId(id, '_id'), text: undefined })
    })
  }

  private act<R>(operation: () => R): Promise<R> {
    return this.held.act(async () => {
      await this.shelf.hop()
      this.held.checkOpen()
      this.started ??= this.shelf.clock.now()
      if (this.shelf.clock.now() - this.started > LIFE_MS) throw new StoreUnavailable('the transaction lived longer than 30 seconds')
      return operation()
    })
  }

  private see(kind: Kind, id: string): string | undefined {
    const own = this.writes.get(keyOf(kind, id))
    return own ? own.text : this.shelf.versions.read(kind, id, this.shelf.versions.snapshot(this))
  }

  private write(write: Write): void {
    const key = keyOf(write.kind, write.id)
    const snapshot = this.shelf.versions.snapshot(this)
    if (this.shelf.versions.changedSince(write.kind, write.id, snapshot) || !this.shelf.take(key, this)) this.lose('conflict', key)
    this.writes.set(key, write)
  }

  private lose(is: Lost, what: string): never {
    this.shelf.release(this)
    return this.held.lose(is, what)
  }
}
