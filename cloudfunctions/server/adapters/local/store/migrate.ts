/**
 * Brings a file to the present layout: forward only, one transaction a step, so a kill at any statement leaves
 * a file that the next start carries on with. A file of a newer program is refused in words.
 */
import type { Doc, Kind } from '../../../ports/documents'
import { StoreUnavailable, Unreadable } from '../../../ports/store'
import type { Upgrades } from '../../../ports/upgrades'
import { currentVersion } from '../../../ports/upgrades'
import { readDocument } from '../../rules/reading'
import type { Connection } from './connection'
import type { Layout, Piece } from './layout'
import { quoted } from './layout'
import type { Rows } from './rows'

/** Version of the file itself: the tables below and how documents lie in theirs. */
export const FILE_VERSION = 1
const BACKFILL_STEP = 500

const BOOKS = [
  'CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL)',
  'CREATE TABLE IF NOT EXISTS schema_kind (kind TEXT PRIMARY KEY NOT NULL, version INTEGER NOT NULL, layout TEXT NOT NULL) WITHOUT ROWID',
  'CREATE TABLE IF NOT EXISTS schema_backfill (kind TEXT PRIMARY KEY NOT NULL, layout TEXT NOT NULL, done TEXT NOT NULL) WITHOUT ROWID',
]

/** @throws StoreUnavailable when the file was written by a newer program. */
export function migrate(connection: Connection, layouts: ReadonlyMap<Kind, Layout>, rows: Rows, upgrades: Upgrades): void {
  checkKnown(connection, layouts, upgrades)
  if ([...layouts.keys()].some((kind) => !known(connection).has(kind))) {
    step(connection, () => {
      for (const sql of BOOKS) connection.exec(sql)
      connection.exec('DELETE FROM schema_version')
      connection.statement('INSERT INTO schema_version (version) VALUES (?)').run(FILE_VERSION)
      const present = known(connection)
      for (const layout of layouts.values()) if (!present.has(layout.kind)) createKind(connection, layout, currentVersion(layout.kind, upgrades))
    })
  }
  const present = known(connection)
  const indexes = pieces(connection, 'index')
  for (const layout of layouts.values()) {
    const version = currentVersion(layout.kind, upgrades)
    const stored = present.get(layout.kind)
    const filled = stored?.version === version && stored.layout === layout.fingerprint
    const changes = indexChanges(layout, indexes.get(layout.kind) ?? new Map())
    if (filled && changes.length === 0) continue
    if (!filled) backfill(connection, layout, rows, upgrades)
    step(connection, () => {
      for (const sql of changes) connection.exec(sql)
      remember(connection, layout, version)
    })
  }
}

function checkKnown(connection: Connection, layouts: ReadonlyMap<Kind, Layout>, upgrades: Upgrades): void {
  if (!hasBooks(connection)) return
  refuseNewer('the database file', fileVersion(connection), FILE_VERSION)
  for (const [kind, { version }] of known(connection)) {
    if (!layouts.has(kind)) throw newer(`the kind ${kind}`)
    refuseNewer(kind, version, currentVersion(kind, upgrades))
  }
}

const hasBooks = (connection: Connection): boolean => connection.statement('SELECT 1 FROM sqlite_master WHERE name = ?').get('schema_kind') !== undefined

function createKind(connection: Connection, layout: Layout, version: number): void {
  connection.exec(layout.create)
  for (const piece of [...layout.sides, ...layout.indexes]) connection.exec(piece.sql)
  remember(connection, layout, version)
}

/** Reads every stored document once, lifts it to the present version and fills its columns; carries on after a kill. */
function backfill(connection: Connection, layout: Layout, rows: Rows, upgrades: Upgrades): void {
  const goal = JSON.stringify([layout.fingerprint, currentVersion(layout.kind, upgrades)])
  step(connection, () => {
    if (progress(connection, layout.kind)?.layout === goal) return
    addColumns(connection, layout)
    for (const [name] of pieces(connection, 'table').get(layout.kind) ?? []) connection.exec('DROP TABLE ' + quoted(name))
    for (const side of layout.sides) connection.exec(side.sql)
    connection.statement('INSERT OR REPLACE INTO schema_backfill (kind, layout, done) VALUES (?, ?, ?)').run(layout.kind, goal, '')
  })
  const next = 'SELECT "_id" AS id, "body" AS body FROM ' + layout.table + ' WHERE "_id" > ? ORDER BY "_id" LIMIT ?'
  for (;;) {
    const from = progress(connection, layout.kind)?.done ?? ''
    const batch = connection.statement(next).all(from, BACKFILL_STEP) as { id: string; body: string }[]
    const last = batch.at(-1)
    if (!last) return
    step(connection, () => {
      for (const { id, body } of batch) rows.refill(layout.kind, readable(layout.kind, id, body, upgrades))
      connection.statement('UPDATE schema_backfill SET done = ? WHERE kind = ?').run(last.id, layout.kind)
      // From the first lifted document on the release before must refuse the file.
      connection.statement('UPDATE schema_kind SET version = ?, layout = ? WHERE kind = ?').run(currentVersion(layout.kind, upgrades), '', layout.kind)
    })
  }
}

/** A start that cannot lift a document says which, and leaves the file as it is. */
function readable<K extends Kind>(kind: K, id: string, body: string, upgrades: Upgrades): Doc<K> {
  try {
    return readDocument(kind, id, body, upgrades)
  } catch (cause) {
    throw new StoreUnavailable(cause instanceof Unreadable ? cause.message : `${kind} ${id} cannot be lifted to the present version`, { cause })
  }
}

function addColumns(connection: Connection, layout: Layout): void {
  const present = new Set((connection.statement('SELECT name FROM pragma_table_info(?)').all(layout.kind) as { name: string }[]).map(({ name }) => name))
  for (const column of layout.columns) {
    if (!present.has(column)) connection.exec('ALTER TABLE ' + layout.table + ' ADD COLUMN ' + quoted(column))
  }
}

function indexChanges(layout: Layout, present: Pieces): readonly string[] {
  const wanted = new Map(layout.indexes.map((piece: Piece) => [piece.name, piece.sql]))
  return [
    ...[...present].filter(([name, sql]) => wanted.get(name) !== sql).map(([name]) => 'DROP INDEX ' + quoted(name)),
    ...[...wanted].filter(([name, sql]) => present.get(name) !== sql).map(([, sql]) => sql),
  ]
}

type Pieces = ReadonlyMap<string, string>

/** Our own indexes or side tables as the file has them, by their kind (`kind__…`): read once, the whole schema is no small thing. */
function pieces(connection: Connection, type: 'index' | 'table'): ReadonlyMap<string, Pieces> {
  const found = connection.statement('SELECT name, sql FROM sqlite_master WHERE type = ? AND sql IS NOT NULL').all(type) as { name: string; sql: string }[]
  const byKind = new Map<string, Map<string, string>>()
  for (const { name, sql } of found) {
    const [kind = '', ...rest] = name.split('__')
    if (rest.length === 0) continue
    const own = byKind.get(kind) ?? new Map<string, string>()
    byKind.set(kind, own.set(name, sql))
  }
  return byKind
}

function remember(connection: Connection, layout: Layout, version: number): void {
  connection.statement('INSERT OR REPLACE INTO schema_kind (kind, version, layout) VALUES (?, ?, ?)').run(layout.kind, version, layout.fingerprint)
  connection.statement('DELETE FROM schema_backfill WHERE kind = ?').run(layout.kind)
}

function fileVersion(connection: Connection): number {
  const row = connection.statement('SELECT version FROM schema_version').get() as { version: number } | undefined
  return row?.version ?? FILE_VERSION
}

function known(connection: Connection): ReadonlyMap<Kind, { version: number; layout: string }> {
  if (!hasBooks(connection)) return new Map()
  const found = connection.statement('SELECT kind, version, layout FROM schema_kind').all() as { kind: Kind; version: number; layout: string }[]
  return new Map(found.map(({ kind, version, layout }) => [kind, { version, layout }]))
}

const progress = (connection: Connection, kind: Kind): { layout: string; done: string } | undefined =>
  connection.statement('SELECT layout, done FROM schema_backfill WHERE kind = ?').get(kind) as { layout: string; done: string } | undefined

function refuseNewer(what: string, version: number, mine: number): void {
  if (version > mine) throw newer(`${what} (version ${String(version)}, this program knows ${String(mine)})`)
}
const newer = (what: string): StoreUnavailable =>
  new StoreUnavailable(`${what} was written by a newer program: start that program, or restore an older backup / 数据由更新的版本写入，请用新版本启动，或恢复旧备份`)

function step(connection: Connection, work: () => void): void {
  connection.exec('BEGIN IMMEDIATE')
  try {
    work()
    connection.exec('COMMIT')
  } catch (error) {
    connection.rollback()
    throw error
  }
}
