/** Calls outside a transaction, each safe to send again. */
import type { Doc, Kind } from '../../../ports/documents'
import type { Clock } from '../../../ports/clock'
import type { DocumentRules } from '../../rules/documentRules'
import { faceOf, inWords } from './faces'
import type { Layout, Row } from './layout'
import { marksOf, rowOf } from './layout'
import type { CloudDatabase, CloudTransaction } from './sdk'
import { newMark } from './writers'

/** What every call needs; one a store. */
export interface Wire {
  readonly database: CloudDatabase
  readonly rules: DocumentRules
  readonly layout: Layout
  readonly clock: Clock
  /** 0 ≤ n < 1. */
  readonly random: () => number
  readonly pause: (ms: number) => Promise<void>
  /** Also rows that are otherwise written once: their copies alone (refill.ts). */
  readonly rewrites?: true
  /** The collection of a kind. */
  collection(kind: Kind): string
}

/** A lost socket is common where functions sleep between calls; more than two in a row are an outage. */
const MOST_TROUBLES = 3
const FIRST_PAUSE_MS = 10
const LONGEST_PAUSE_MS = 400

/** Full jitter (cloudbase.md 11.2). @param tried how often it was tried so far, from 1 */
export const spread = ({ random, pause }: Pick<Wire, 'random' | 'pause'>, tried: number): Promise<void> =>
  pause(random() * Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (tried - 1)))

/** A read: asked again, whatever went wrong on the way. @throws StoreUnavailable */
export async function reading<T>(wire: Pick<Wire, 'random' | 'pause'>, read: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await read()
    } catch (error) {
      if (faceOf(error) === 'away' || tried === MOST_TROUBLES) throw inWords(error)
    }
    await spread(wire, tried)
  }
}

export const readRow = (wire: Wire, kind: Kind, id: string): Promise<Row | undefined> =>
  reading(wire, async () => rowOf((await wire.database.collection(wire.collection(kind)).doc(id).get()).data))

/** Tells the server to end a transaction until it has heard it, whatever it answers. @throws StoreUnavailable when it cannot be reached */
export async function endTransaction(wire: Pick<Wire, 'random' | 'pause'>, transaction: CloudTransaction): Promise<void> {
  for (let tried = 1; ; tried += 1) {
    try {
      await transaction.rollback()
      return
    } catch (error) {
      const face = faceOf(error)
      if (face !== 'unsure' && face !== 'away') return
      if (tried === MOST_TROUBLES) throw inWords(error)
    }
    await spread(wire, tried)
  }
}

/**
 * One insert, one call. A refusal because the id is there may be the echo of this very insert (an answer that was lost, a
 * request that arrived twice): the document itself says by whose mark it was made.
 */
export async function insert<K extends Kind>(wire: Wire, kind: K, doc: Doc<K>, text: string): Promise<'created' | 'exists'> {
  const mark = newMark(wire.clock, wire.random)
  const row = { _id: doc._id, ...wire.layout.row(kind, doc, text, [mark]) }
  const collection = wire.database.collection(wire.collection(kind))
  for (let tried = 1; ; tried += 1) {
    let failure: unknown
    try {
      await collection.add(row)
      return 'created'
    } catch (error) {
      failure = error
    }
    const face = faceOf(failure)
    if (face === 'away') throw inWords(failure)
    if (face !== 'conflict') {
      const there = await readRow(wire, kind, doc._id)
      if (there) return marksOf(there).includes(mark) ? 'created' : 'exists'
    }
    if (tried === MOST_TROUBLES) throw inWords(failure)
    await spread(wire, tried)
  }
}
