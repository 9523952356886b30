/** The store in the cloud: documents in CloudBase's database, over its official SDK (design decision 5, R-03 R-05 R-07). */
import type { Clock } from '../../../ports/clock'
import type { Doc, Kind } from '../../../ports/documents'
import { queries } from '../../../ports/queries'
import type { QueryName, RowOf } from '../../../ports/queries'
import type { Page, PageRequest, Store } from '../../../ports/store'
import { upgrades as current } from '../../../ports/upgrades'
import type { Upgrades } from '../../../ports/upgrades'
import { documentRules } from '../../rules/documentRules'
import type { QueryTable } from '../../rules/queriedFields'
import { ask } from '../../rules/question'
import type { OrderValue } from '../../rules/values'
import { checkId } from '../../rules/values'
import type { Wire } from './calls'
import { insert, readRow, reading } from './calls'
import { layout, rowsOf } from './layout'
import { rowsFor } from './pages'
import { refill } from './refill'
import type { CloudDatabase } from './sdk'
import { transact } from './transact'

/** Below the shortest time-out a door has: an attempt that begins then, and its commit, still end in time. */
const MOST_MS = 8_000

export interface CloudStoreOptions {
  /** `app.database()` of @cloudbase/node-sdk; give the app a time-out below the function's. */
  readonly database: CloudDatabase
  readonly clock: Clock
  /** 0 ≤ n < 1: spreads the reruns and makes the marks of attempts. Not to be predicted or shared between instances. */
  readonly random: () => number
  /** For tests. */
  readonly pause?: (ms: number) => Promise<void>
  /** No attempt at a transaction begins later than this after the first; absent = 8 s. */
  readonly mostMs?: number
  /** In front of each collection's name: several instances in one environment, or a trial beside the real one. */
  readonly prefix?: string
  readonly queries?: QueryTable
  readonly upgrades?: Upgrades
}

export function cloudStore({ database, clock, random, pause = wait, mostMs = MOST_MS, prefix = '', queries: table = queries, upgrades = current }: CloudStoreOptions): Store {
  const rules = documentRules(table, upgrades)
  const wire: Wire = { database, rules, layout: layout(table, upgrades), clock, random, pause, collection: (kind) => prefix + kind }

  return {
    async get<K extends Kind>(kind: K, id: string) {
      rules.kind(kind)
      const row = await readRow(wire, kind, checkId(id, '_id'))
      return row && wire.layout.read(kind, row)
    },
    create: async (kind, doc) => insert(wire, kind, doc, rules.text(kind, doc)),
    async find<Q extends QueryName>(query: Q, args: object, page: PageRequest): Promise<Page<RowOf<Q>>> {
      const question = ask(query, args, page, table)
      const { kind, orderBy } = question.shape
      if (question.oneOf?.length === 0) return { rows: [] }
      const found = rowsOf((await reading(wire, () => rowsFor(database, prefix + kind, question).get())).data)
      const rows = found.slice(0, question.limit).map((row) => wire.layout.read(kind, row)) as readonly Doc<Kind>[] as readonly RowOf<Q>[]
      const last = found[question.limit - 1]
      return found.length > question.limit && last ? { rows, next: question.cursorAt({ order: last[orderBy] as OrderValue, id: last._id }) } : { rows }
    },
    transact: (work) => transact(wire, mostMs, work),
    refill: () => refill(wire, table, upgrades),
  }
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
