/** The documents: collections, commits, and the one place where a write meets locks, conflicts and unique indexes. */
import type { StandInClock } from './clock'
import { Collection } from './collection'
import type { Doc } from './ejson'
import { writeDoc } from './ejson'
import type { DuplicateFace } from './errors'
import { collectionExists, collectionMissing, databaseTimeout, duplicateKey, invalidParam, transactionConflict } from './errors'
import type { Transaction } from './transactions'
import { Transactions } from './transactions'

export interface IndexDefinition {
  collection: string
  /** In order; `2dsphere` makes it a geo index. */
  keys: Record<string, 1 | -1 | '2dsphere'>
  unique?: boolean
  name?: string
}

/** The next state of a document, null to remove it, undefined to leave it. */
export type Decide = (current: Doc | undefined) => Doc | null | undefined

export class Database {
  readonly transactions: Transactions
  duplicateFace: DuplicateFace = 'documented'
  /** How long a write outside transactions waits for a document that a transaction holds, ms. */
  lockWait = 10_000
  readonly #collections = new Map<string, Collection>()
  #commits = 0

  constructor(readonly clock: StandInClock) {
    this.transactions = new Transactions(clock)
  }

  get names(): string[] {
    return [...this.#collections.keys()]
  }

  create(name: unknown): Collection {
    if (typeof name !== 'string' || !/^[A-Za-z0-9][\w-]*$/.test(name)) throw invalidParam(`not a collection name: ${String(name)}`)
    if (this.#collections.has(name)) throw collectionExists()
    const collection = new Collection(name)
    this.#collections.set(name, collection)
    return collection
  }

  collection(name: unknown): Collection {
    const found = this.#collections.get(String(name))
    if (!found) throw collectionMissing(String(name))
    return found
  }

  /** As the console or `tcb` creates it: refused when documents already break it. */
  index({ collection: name, keys, unique, name: given }: IndexDefinition): void {
    const collection = this.collection(name)
    const fields = Object.keys(keys)
    for (const field of fields) if (keys[field] === '2dsphere') collection.geoFields.add(field)
    if (unique !== true) return
    const label = given ?? fields.map((field) => `${field}_${String(keys[field])}`).join('_')
    const probe = new Collection(name)
    probe.addUnique(label, fields)
    for (const [key, doc] of collection.scan()) {
      this.#refuseDuplicate(probe, key, doc)
      probe.install(key, doc, 1, 1)
    }
    collection.addUnique(label, fields)
  }

  /** Starts the snapshot of a transaction when this is its first operation. */
  touch(tx: Transaction | undefined): void {
    if (tx) tx.snapshot ??= this.#commits
  }

  read(collection: Collection, key: string, tx?: Transaction): Doc | undefined {
    return tx ? tx.read(collection, key) : collection.head(key)
  }

  scan(collection: Collection, tx?: Transaction): Iterable<[string, Doc]> {
    return tx ? tx.scan(collection) : collection.scan()
  }

  /**
   * Writes one document. In a transaction: at once, or a conflict. Outside: waits for whoever holds the document, then decides on its newest state.
   * @returns whether anything changed.
   */
  async write(collection: Collection, key: string, decide: Decide, tx?: Transaction): Promise<boolean> {
    for (;;) {
      const current = this.read(collection, key, tx)
      const next = decide(current)
      if (next === undefined || (next !== null && current && writeDoc(next) === writeDoc(current))) return false
      if (next === null && !current) return false
      const holder = this.#holder(collection, key, next, tx)
      if (tx) {
        if (holder || collection.changedAfter(key, tx.snapshot ?? 0)) throw transactionConflict()
        if (next) this.#refuseDuplicate(collection, key, next, tx)
        tx.put(collection, key, next)
        return true
      }
      if (!holder) {
        if (next) this.#refuseDuplicate(collection, key, next)
        this.#install([[collection, key, next]])
        return true
      }
      await this.#wait(holder)
    }
  }

  duplicateId(collection: Collection, doc: Doc): Error {
    return duplicateKey(this.duplicateFace, collection.name, '_id_', `{ _id: ${JSON.stringify(doc._id)} }`)
  }

  commit(tx: Transaction): void {
    const changes = [...tx.writes].flatMap(([collection, docs]) => [...docs].map(([key, doc]) => [collection, key, doc] as const))
    this.transactions.end(tx)
    if (changes.length > 0) this.#install(changes)
  }

  #install(changes: readonly (readonly [Collection, string, Doc | null])[]): void {
    this.#commits += 1
    const keepFrom = this.transactions.oldestSnapshot(this.#commits)
    for (const [collection, key, doc] of changes) collection.install(key, doc, this.#commits, keepFrom)
  }

  /** The open transaction, other than one's own, that has written this document or claims, or gives up, one of its unique values. */
  #holder(collection: Collection, key: string, next: Doc | null, tx?: Transaction): Transaction | undefined {
    const claims = next ? collection.indexes.map((index) => ({ index, entries: index.entries(next) })) : []
    return this.transactions.open().find((other) => {
      const docs = other === tx ? undefined : other.writes.get(collection)
      if (!docs) return false
      if (docs.has(key)) return true
      return claims.some(({ index, entries }) =>
        entries.some((entry) => docs.has(index.owner(entry) ?? '') || [...docs.values()].some((doc) => doc && index.entries(doc).includes(entry))))
    })
  }

  #refuseDuplicate(collection: Collection, key: string, next: Doc, tx?: Transaction): void {
    for (const index of collection.indexes) {
      for (const entry of index.entries(next)) {
        const own = [...(tx?.writes.get(collection) ?? [])].some(([other, doc]) => other !== key && doc && index.entries(doc).includes(entry))
        const owner = index.owner(entry)
        const taken = owner !== undefined && owner !== key && tx?.own(collection, owner) === undefined
        // A value that was taken after the snapshot cannot be seen as a duplicate: the snapshot is what has grown old.
        if (taken && tx && collection.changedAfter(owner, tx.snapshot ?? 0)) throw transactionConflict()
        if (own || taken) throw duplicateKey(this.duplicateFace, collection.name, index.name, index.describe(next))
      }
    }
  }

  async #wait(holder: Transaction): Promise<void> {
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<never>((_, reject) => { timer = setTimeout(() => reject(databaseTimeout()), this.lockWait) })
    await Promise.race([holder.ended, late]).finally(() => clearTimeout(timer))
  }
}
