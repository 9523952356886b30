/** The store: one typed port, several adapters, one contract suite (design decision 5). */
import type { Doc, Kind } from './documents'
import type { ArgsOf, QueryName, RowOf } from './queries'

export interface PageRequest {
  /** 1–100. */
  readonly limit: number
  /** From the previous page; carries the query's fingerprint. */
  readonly cursor?: string
}
export interface Page<T> {
  readonly rows: readonly T[]
  /** Absent on the last page. */
  readonly next?: string
}

/** What may be done inside a transaction: documents by id, nothing else. */
export interface Tx {
  get<K extends Kind>(kind: K, id: string): Promise<Doc<K> | undefined>
  /** Get-then-create: a document that exists ends the attempt and `work` runs again on a fresh snapshot. */
  create<K extends Kind>(kind: K, doc: Doc<K>): Promise<void>
  put<K extends Kind>(kind: K, doc: Doc<K>): Promise<void>
  remove<K extends Kind>(kind: K, id: string): Promise<void>
}

export interface Store {
  get<K extends Kind>(kind: K, id: string): Promise<Doc<K> | undefined>
  /** One durable insert; `exists` leaves the stored document as it was. */
  create<K extends Kind>(kind: K, doc: Doc<K>): Promise<'created' | 'exists'>
  find<Q extends QueryName>(query: Q, args: ArgsOf<Q>, page: PageRequest): Promise<Page<RowOf<Q>>>
  /** `work` may run several times and awaits nothing but `tx`. Resolves only after the commit is durable. */
  transact<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  /** Where opening the store cannot do it: makes older rows findable by today's questions, a stretch a call. @returns rows written again */
  refill?(): Promise<number>
}

/** Inside the group commit of a store that has one: the fold reads and writes tallies and marks here, at once. */
export interface BatchTx {
  get<K extends Kind>(kind: K, id: string): Doc<K> | undefined
  /** `previous`: what `get` gave, so that it is not read twice; undefined = nothing is there. */
  replace<K extends Kind>(kind: K, doc: Doc<K>, previous: Doc<K> | undefined): void
}

/** The store cannot answer now; the door turns it into a `later` problem. */
export class StoreUnavailable extends Error {
  override readonly name: string = 'StoreUnavailable'
}
/** One stored document is damaged, or was written by a newer program: trying again does not help (`broken`). */
export class Unreadable extends Error {
  override readonly name = 'Unreadable'
  constructor(
    readonly kind: Kind,
    readonly id: string,
    why: string,
  ) {
    super(`${kind} ${id} ${why}`)
  }
}
/** A caller broke a rule of the port (undefined, `$`, a dotted key, a foreign cursor …). */
export class StoreMisuse extends Error {
  override readonly name: string = 'StoreMisuse'
}
/** A cursor was changed or belongs to another question: the one misuse a person can bring about, so the door says `fix`. */
export class ForeignCursor extends StoreMisuse {
  override readonly name = 'ForeignCursor'
}
