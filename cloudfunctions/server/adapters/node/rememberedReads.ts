/**
 * What every request or report asks and what hardly ever changes: who is signed in, settings, who heads a unit, what people are called. Where
 * this process alone writes the store, they are remembered for at most a minute; what it writes itself is seen at once, as with roles
 * (P1 P6). A transaction reads past this.
 */
import type { Clock } from '../../ports/clock'
import type { Doc, Kind } from '../../ports/documents'
import type { ArgsOf, QueryName, RowOf } from '../../ports/queries'
import { queries } from '../../ports/queries'
import type { Page, PageRequest, Store } from '../../ports/store'
import type { Written } from './watchedStore'

/** With `misses`, also that there is none: who guesses at sign-ins fills no memory. */
const rememberedKinds: ReadonlyMap<Kind, 'misses' | 'hits'> = new Map([['setting', 'misses'], ['person', 'misses'], ['signIn', 'hits']])
const rememberedQueries: ReadonlySet<QueryName> = new Set(['postsInRole'])
const keptFor = 60_000
/** Of one kind, or of one query. */
const mostKept = 10_000

export interface RememberedReads extends Store {
  /** Call with what was written, and with what may have been. */
  forget(written: readonly Written[]): void
}

/** Answers to one sort of question, by name. One that was being read while it was forgotten is given and not kept. */
class Shelf {
  readonly #entries = new Map<string, { readonly at: number; readonly answer: unknown }>()
  readonly #reading = new Map<string, object>()

  constructor(private readonly clock: Clock, private readonly misses: boolean) {}

  async of<T>(name: string, read: () => Promise<T>): Promise<T> {
    const now = this.clock.now()
    const kept = this.#entries.get(name)
    if (kept && now >= kept.at && now - kept.at < keptFor) return kept.answer as T
    const turn = {}
    this.#reading.set(name, turn)
    try {
      const answer = await read()
      if (this.#reading.get(name) === turn && (this.misses || answer !== undefined)) this.#keep(name, { at: now, answer })
      return answer
    } finally {
      if (this.#reading.get(name) === turn) this.#reading.delete(name)
    }
  }

  forget(name: string): void {
    this.#entries.delete(name)
    this.#reading.delete(name)
  }

  clear(): void {
    this.#entries.clear()
    this.#reading.clear()
  }

  #keep(name: string, entry: { readonly at: number; readonly answer: unknown }): void {
    if (this.#entries.size >= mostKept) this.#entries.clear()
    this.#entries.set(name, entry)
  }
}

export function rememberedReads(store: Store, clock: Clock): RememberedReads {
  const documents = new Map([...rememberedKinds].map(([kind, kept]) => [kind, new Shelf(clock, kept === 'misses')]))
  const answers = new Map([...rememberedQueries].map((query) => [query, new Shelf(clock, true)]))

  return {
    get: <K extends Kind>(kind: K, id: string): Promise<Doc<K> | undefined> => {
      const shelf = documents.get(kind)
      return shelf ? shelf.of(id, () => store.get(kind, id)) : store.get(kind, id)
    },
    find: <Q extends QueryName>(query: Q, args: ArgsOf<Q>, page: PageRequest): Promise<Page<RowOf<Q>>> => {
      const shelf = answers.get(query)
      return shelf ? shelf.of(JSON.stringify([args, page]), () => store.find(query, args, page)) : store.find(query, args, page)
    },
    create: (kind, doc) => store.create(kind, doc),
    transact: (work) => store.transact(work),
    ...(store.refill && { refill: store.refill.bind(store) }),
    forget(written) {
      for (const { kind, id } of written) {
        documents.get(kind)?.forget(id)
        for (const [query, shelf] of answers) if (queries[query].kind === kind) shelf.clear()
      }
    },
  }
}
