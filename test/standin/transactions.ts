/** Transactions as the platform documents them: snapshot at the first operation, own writes visible, 30 seconds of life. */
import { setTimeout } from 'node:timers'
import type { StandInClock } from './clock'
import type { Collection } from './collection'
import type { Doc } from './ejson'
import { transactionGone } from './errors'

/** docs.cloudbase.net/database/transaction: a transaction lives 30 seconds. */
export const transactionLife = 30_000

export class Transaction {
  /** The commit number it reads as of; set by its first operation. */
  snapshot: number | undefined
  readonly writes = new Map<Collection, Map<string, Doc | null>>()
  /** Resolves when it is over, whichever way: who waits for its documents goes on. */
  readonly ended: Promise<void>
  #end: () => void = () => undefined

  constructor(readonly id: string, readonly client: string, readonly deadline: number) {
    this.ended = new Promise((resolve) => { this.#end = resolve })
  }

  own(collection: Collection, key: string): Doc | null | undefined {
    return this.writes.get(collection)?.get(key)
  }

  read(collection: Collection, key: string): Doc | undefined {
    const own = this.own(collection, key)
    return own === undefined ? collection.at(key, this.snapshot ?? 0) : (own ?? undefined)
  }

  *scan(collection: Collection): Generator<[string, Doc]> {
    const own = new Map(this.writes.get(collection))
    for (const [key, doc] of collection.scan(this.snapshot)) {
      const written = own.get(key)
      own.delete(key)
      if (written === undefined) yield [key, doc]
      else if (written) yield [key, written]
    }
    for (const [key, doc] of own) if (doc) yield [key, doc]
  }

  put(collection: Collection, key: string, doc: Doc | null): void {
    const own = this.writes.get(collection) ?? new Map<string, Doc | null>()
    own.set(key, doc)
    this.writes.set(collection, own)
  }

  finish(): void {
    this.#end()
  }
}

export class Transactions {
  readonly #open = new Map<string, Transaction>()
  #count = 0

  constructor(private readonly clock: StandInClock) {
    clock.onAdvance(() => this.sweep())
  }

  begin(client: string): Transaction {
    this.#count += 1
    const tx = new Transaction(`tx-${this.#count.toString().padStart(6, '0')}`, client, this.clock.now() + transactionLife)
    this.#open.set(tx.id, tx)
    // Nobody may ask again, and yet who waits for its documents must go on.
    setTimeout(() => this.sweep(), transactionLife + 5).unref()
    return tx
  }

  /** @throws DATABASE_TRANSACTION_FAIL when it has ended or run out. */
  get(id: unknown): Transaction {
    this.sweep()
    const tx = this.#open.get(String(id))
    if (!tx) throw transactionGone()
    return tx
  }

  open(): Transaction[] {
    this.sweep()
    return [...this.#open.values()]
  }

  end(tx: Transaction): void {
    this.#open.delete(tx.id)
    tx.finish()
  }

  sweep(): void {
    const now = this.clock.now()
    for (const tx of this.#open.values()) if (now > tx.deadline) this.end(tx)
  }

  /** The oldest moment that an open transaction still reads. */
  oldestSnapshot(otherwise: number): number {
    return Math.min(otherwise, ...[...this.#open.values()].map((tx) => tx.snapshot ?? otherwise))
  }
}
