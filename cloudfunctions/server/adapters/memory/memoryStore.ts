/**
 * A strict store in memory that keeps the cloud database's rules, so that what runs on one machine is not proven
 * by SQLite's stronger ones alone. For tests; nothing survives the process.
 */
import { setImmediate } from 'node:timers'
import type { Clock } from '../../ports/clock'
import type { Doc, Kind } from '../../ports/documents'
import type { QueryName, RowOf } from '../../ports/queries'
import { queries } from '../../ports/queries'
import type { Page, PageRequest, Store, Tx } from '../../ports/store'
import { StoreMisuse, StoreUnavailable } from '../../ports/store'
import { upgrades as current } from '../../ports/upgrades'
import type { Upgrades } from '../../ports/upgrades'
import { documentRules } from '../rules/documentRules'
import type { QueryTable } from '../rules/queriedFields'
import { ask } from '../rules/question'
import { readDocument } from '../rules/reading'
import { checkId } from '../rules/values'
import { answer } from './answer'
import { Shelf } from './shelf'
import { attempt } from './transaction'
import { keyOf } from './versions'

/** cloudbase.md 11: eight to twelve tries with full jitter; shorter pauses here, there is no network. */
const MOST_ATTEMPTS = 12
const FIRST_PAUSE_MS = 1
const LONGEST_PAUSE_MS = 40

export interface MemoryOptions {
  readonly clock: Clock
  /** 0 ≤ n < 1; spreads the reruns. */
  readonly random: () => number
  /** One trip to the database; a test may hand in a scheduler. */
  readonly hop?: () => Promise<void>
  readonly pause?: (ms: number) => Promise<void>
  readonly queries?: QueryTable
  readonly upgrades?: Upgrades
}

export function memoryStore({ clock, random, hop = nextTurn, pause = wait, queries: table = queries, upgrades = current }: MemoryOptions): Store {
  const rules = documentRules(table, upgrades)
  const shelf = new Shelf(rules, upgrades, clock, hop)

  return {
    async get<K extends Kind>(kind: K, id: string) {
      rules.kind(kind)
      checkId(id, '_id')
      await hop()
      const text = shelf.versions.read(kind, id)
      return text === undefined ? undefined : readDocument(kind, id, text, upgrades)
    },
    async create<K extends Kind>(kind: K, doc: Doc<K>) {
      const text = rules.text(kind, doc)
      const id = doc._id
      await hop()
      await shelf.free(keyOf(kind, id))
      if (shelf.versions.read(kind, id) !== undefined) return 'exists'
      shelf.versions.commit([{ kind, id, text }])
      return 'created'
    },
    async find<Q extends QueryName>(query: Q, args: object, page: PageRequest) {
      const question = ask(query, args, page, table)
      await hop()
      return answer(shelf.versions, question, upgrades) as unknown as Page<RowOf<Q>>
    },
    async transact<T>(work: (tx: Tx) => Promise<T>) {
      let last = ''
      let same = 0
      for (let tried = 0; tried < MOST_ATTEMPTS; tried += 1) {
        const ending = await attempt(shelf, work)
        if (ending.is === 'done') return ending.value
        if (ending.is === 'refused') throw ending.error
        same = ending.is === 'duplicate' && ending.what === last ? same + 1 : 0
        if (same === 2) throw new StoreMisuse(`the work creates ${ending.what} again although tx.get shows it`)
        last = ending.is === 'duplicate' ? ending.what : ''
        await pause(random() * Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** tried))
      }
      throw new StoreUnavailable(`${String(MOST_ATTEMPTS)} attempts met others at the same documents`)
    },
  }
}

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
