/**
 * What a report asks and what hardly ever changes: settings, who heads a unit, what people are called. Where this process alone writes the
 * store, they are remembered for at most a minute; what it writes itself is seen at once, as with roles (P6). A transaction reads past this.
 */
import type { Clock } from '../../ports/clock'
import type { Doc, Kind } from '../../ports/documents'
import type { ArgsOf, QueryName, RowOf } from '../../ports/queries'
import { queries } from '../../ports/queries'
import type { Page, PageRequest, Store } from '../../ports/store'
import type { Written } from './watchedStore'

const rememberedKinds: ReadonlySet<Kind> = new Set(['setting', 'person'])
const rememberedQueries: ReadonlySet<QueryName> = new Set(['postsInRole'])
const keptFor = 60_000
const mostKept = 2_000

export interface RememberedReads extends Store {
  /** Call with what was written, and with what may have been. */
  forget(written: readonly Written[]): void
}
interface Entry {
  readonly at: number
  readonly answer: unknown
}

export function rememberedReads(store: Store, clock: Clock): RememberedReads {
  const byKind = new Map<Kind, Map<string, Entry>>()
  /** How often something of a kind was written: an answer that was being read meanwhile is not kept. */
  const writes = new Map<Kind, number>()
  const writesOf = (kind: Kind): number => writes.get(kind) ?? 0

  const remembered = async <T>(kind: Kind, name: string, read: () => Promise<T>): Promise<T> => {
    const entries = byKind.get(kind) ?? new Map<string, Entry>()
    byKind.set(kind, entries)
    const now = clock.now()
    const kept = entries.get(name)
    if (kept && now >= kept.at && now - kept.at < keptFor) return kept.answer as T
    const before = writesOf(kind)
    const answer = await read()
    if (writesOf(kind) !== before) return answer
    if (entries.size >= mostKept) entries.clear()
    entries.set(name, { at: now, answer })
    return answer
  }

  return {
    get: <K extends Kind>(kind: K, id: string): Promise<Doc<K> | undefined> =>
      rememberedKinds.has(kind) ? remembered(kind, id, () => store.get(kind, id)) : store.get(kind, id),
    find: <Q extends QueryName>(query: Q, args: ArgsOf<Q>, page: PageRequest): Promise<Page<RowOf<Q>>> =>
      rememberedQueries.has(query) ? remembered(queries[query].kind, JSON.stringify([query, args, page]), () => store.find(query, args, page)) : store.find(query, args, page),
    create: (kind, doc) => store.create(kind, doc),
    transact: (work) => store.transact(work),
    ...(store.refill && { refill: store.refill.bind(store) }),
    forget(written) {
      for (const { kind } of written) {
        writes.set(kind, writesOf(kind) + 1)
        byKind.get(kind)?.clear()
      }
    },
  }
}
