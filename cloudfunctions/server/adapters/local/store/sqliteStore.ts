/** The store of one machine: documents in one SQLite file (design decision 5, R-01 R-02 R-11). */
import { closeSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Doc, Kind } from '../../../ports/documents'
import { queries } from '../../../ports/queries'
import type { RowOf, QueryName } from '../../../ports/queries'
import type { Page, Store } from '../../../ports/store'
import { kinds, upgrades as current } from '../../../ports/upgrades'
import type { Upgrades } from '../../../ports/upgrades'
import { documentRules } from '../../rules/documentRules'
import type { QueryTable } from '../../rules/queriedFields'
import { ask } from '../../rules/question'
import { checkId } from '../../rules/values'
import type { OnBatch } from './batch'
import { Batch, closed } from './batch'
import { Connection } from './connection'
import type { OpenDatabase } from './engine'
import { openDatabase } from './engine'
import { inWords } from './failures'
import { layoutOf } from './layout'
import type { OpenLog } from './logFlush'
import { openLog } from './logFlush'
import { migrate } from './migrate'
import { readPage } from './pages'
import { Rows } from './rows'
import { Unsettled } from './unsettled'
import { WriteQueue } from './writeQueue'

export interface SqliteOptions {
  /** The database file; its folder is made if need be. */
  readonly path: string
  /** The fold: runs inside the group commit over the ledger rows of the batch, so tallies have no lag. */
  readonly onBatch?: OnBatch
  /** For tests: the engine, the way of the log to the disk, the named queries and the upgrade steps. */
  readonly open?: OpenDatabase
  readonly log?: OpenLog
  readonly queries?: QueryTable
  readonly upgrades?: Upgrades
}

export interface SqliteStore extends Store {
  /** Answers what was taken, refuses what comes later, folds the log into the file. Safe to call twice. */
  close(): Promise<void>
}

// The log is flushed after every commit and before any answer, which then survives a power cut, not only a kill. NORMAL
// leaves that flush to us: `FULL` would do the same one inside COMMIT and hold the event loop for as long as the disk takes.
// Folding the log holds it too, so it is done a quarter as often as by default (4,000 pages, 16 MB).
// Each work keeps the pages it touches aside, to take them back if it fails: beyond 64 KB in a file, unless told to keep them in memory.
// What was erased is overwritten, not only unlinked: 注销 means gone from the file (T-38).
const WRITER = 'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA fullfsync = ON; PRAGMA wal_autocheckpoint = 4000; PRAGMA temp_store = MEMORY; PRAGMA secure_delete = ON; PRAGMA foreign_keys = OFF; PRAGMA trusted_schema = OFF'
const READER = 'PRAGMA query_only = ON; PRAGMA trusted_schema = OFF'

/** @throws StoreUnavailable when the file cannot be opened, is damaged, or is of a newer program. */
export function sqliteStore({ path, onBatch, open = openDatabase, log = openLog, queries: table = queries, upgrades = current }: SqliteOptions): SqliteStore {
  const rules = documentRules(table, upgrades)
  const layouts = new Map(kinds.map((kind) => [kind, layoutOf(kind, table)]))
  const writer = new Connection(path, 'write', open, WRITER, log)
  const reader = new Connection(path, 'read', open, READER, log)
  const unsettled = new Unsettled()
  const written = new Rows(writer, layouts, rules, upgrades, (kind, id) => { unsettled.touch(kind, id) })
  const shown = new Rows(reader, layouts, rules, upgrades)
  const queue = new WriteQueue(writer, () => new Batch(writer, written, onBatch), unsettled)
  let shut = false

  try {
    makeFile(path)
    migrate(writer, layouts, written, upgrades)
  } catch (error) {
    writer.close()
    throw inWords(error)
  }

  const read = async <T>(answer: () => T, kind: Kind, id?: string): Promise<T> => {
    while (queue.busy) await queue.busy
    if (shut) throw closed()
    try {
      const found = answer()
      await unsettled.of(kind, id)
      return found
    } catch (error) {
      reader.sawFailure(error)
      throw inWords(error)
    }
  }

  return {
    get: <K extends Kind>(kind: K, id: string) =>
      read(() => {
        rules.kind(kind)
        return shown.get(kind, checkId(id, '_id'))
      }, kind, id),
    find: async <Q extends QueryName>(query: Q, args: object, page: { limit: number; cursor?: string }) => {
      const question = ask(query, args, page, table)
      return read(() => readPage(reader, question, upgrades) as unknown as Page<RowOf<Q>>, question.shape.kind)
    },
    create: async <K extends Kind>(kind: K, doc: Doc<K>) => {
      const prepared = written.prepare(kind, doc)
      return new Promise<'created' | 'exists'>((resolve, reject) => {
        queue.add({
          run: (batch) => {
            const answer = batch.create(prepared)
            return () => {
              resolve(answer)
            }
          },
          refuse: reject,
        })
      })
    },
    transact: (work) =>
      new Promise((resolve, reject) => {
        queue.add({ run: (batch) => batch.work(work, resolve, reject), refuse: reject })
      }),
    close: async () => {
      if (shut) return
      await queue.close()
      shut = true
      reader.close()
      foldLog(writer)
      writer.close()
    },
  }
}

/** Prepared statements keep SQLite from folding the log by itself. What cannot be folded now is read from the log at the next start. */
function foldLog(writer: Connection): void {
  try {
    writer.foldLog()
  } catch (error) {
    writer.sawFailure(error)
  }
}

// Reports name places and people: nobody else on the machine reads them. SQLite gives its log the mode of the file.
function makeFile(path: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  closeSync(openSync(path, 'a', 0o600))
}
