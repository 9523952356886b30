/**
 * What a filled office holds many times over, copied inside the database: a million reports written one by one through the
 * store take half an hour on a busy machine. Every copied document, index entry and ledger row gets an id of its own, and
 * every sum is multiplied (those of one session alone are copied with it), so that a recount of the copies gives what the tallies say.
 */
import { openDatabase } from '@office/adapters/local/store/engine'
import type { Database } from '@office/adapters/local/store/engine'
import { layoutOf } from '@office/adapters/local/store/layout'
import type { Kind, Tally } from '@office/ports/documents'
import { queries } from '@office/ports/queries'

/** What holds an id of a filled report, session or person. */
const named: readonly string[] = ['_id', 'body', 'about', 'personId', 'scope']

const tablesOf = (kind: Kind): readonly string[] => {
  const layout = layoutOf(kind, queries)
  return [layout.table, ...layout.sides.map(({ name }) => `"${name}"`)]
}
const columnsOf = (database: Database, table: string): readonly string[] => (database.prepare(`PRAGMA table_info(${table})`).all() as { name: string }[]).map(({ name }) => name)

/** In the order of their keys and with the indexes made afterwards: a million rows in their own order go in by appending. */
function copyRows(database: Database, table: string, first: string): void {
  const columns = columnsOf(database, table)
  const names = columns.map((name) => `"${name}"`).join(', ')
  const values = columns.map((name) => (named.includes(name) ? `replace("${name}", '${first}', "part") AS "${name}"` : `"${name}"`)).join(', ')
  const indexes = database.prepare(`SELECT "name", "sql" FROM "sqlite_master" WHERE "type" = 'index' AND "sql" IS NOT NULL AND '"' || "tbl_name" || '"' = ?`).all(table) as { name: string; sql: string }[]
  for (const { name } of indexes) database.exec(`DROP INDEX "${name}"`)
  database.exec(`CREATE TEMP TABLE "base" AS SELECT * FROM ${table} WHERE instr("_id", '${first}') > 0`)
  const order = columns.includes('body') ? '"_id"' : names
  database.exec(`INSERT INTO ${table} (${names}) SELECT ${values} FROM "parts" CROSS JOIN "base" ORDER BY ${order}`)
  database.exec('DROP TABLE "base"')
  for (const { sql } of indexes) database.exec(sql)
}

function multiplySums(database: Database, first: string, times: number): void {
  const rows = database.prepare('SELECT "body" FROM "tally" WHERE instr("_id", ?) = 0').all(first) as { body: string }[]
  const write = database.prepare('UPDATE "tally" SET "body" = ? WHERE "_id" = ?')
  for (const { body } of rows) {
    const tally = JSON.parse(body) as Tally
    write.run(JSON.stringify({ ...tally, amounts: tally.amounts.map((amount) => amount * times), persons: tally.persons * times }), tally._id)
  }
}

/** @param first the part of an id that only the rows to be copied have: `fill-`; at most 1,000 times. */
export function multiply(path: string, copied: readonly Kind[], first: string, times: number): void {
  if (times <= 1) return
  const database = openDatabase(path, 'write')
  // Whoever is stopped here begins anew with another folder; the store sets its own ways when it opens the file.
  database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -400000; BEGIN; CREATE TEMP TABLE "parts" ("part" TEXT)')
  const part = database.prepare('INSERT INTO "parts" VALUES (?)')
  for (let time = 1; time < times; time += 1) part.run(`f${String(time).padStart(3, '0')}-`)
  multiplySums(database, first, times)
  for (const table of copied.flatMap(tablesOf)) copyRows(database, table, first)
  database.exec('COMMIT')
  database.close()
}
