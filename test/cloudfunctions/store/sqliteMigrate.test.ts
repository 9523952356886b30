import { copyFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openDatabase } from '@office/adapters/local/store/engine'
import { sqliteStore } from '@office/adapters/local/store/sqliteStore'
import type { QueryTable } from '@office/adapters/rules/queriedFields'
import { queries } from '@office/ports/queries'
import { StoreUnavailable } from '@office/ports/store'
import type { Upgrades } from '@office/ports/upgrades'
import { upgrades } from '@office/ports/upgrades'
import { suggestion, unit } from './rows'
import { temporaryFolder } from './temporary'
import { watchedEngine } from './watchedEngine'

// Other work may share the machine: slow is not wrong.
jest.setTimeout(60_000)

const folder = temporaryFolder()
const ROWS = 1203

/** The next release: suggestions are sorted by a new field `rank`, units are found under their order inside a kind. */
const nextUpgrades: Upgrades = { ...upgrades, suggestion: [(older) => ({ ...older, rank: 1000 - Number(older.at) })] }
const { suggestionsByState: _gone, ...kept } = queries
const nextQueries: QueryTable = {
  ...kept,
  suggestionsByRank: { kind: 'suggestion', equals: ['state'], orderBy: 'rank', direction: 'asc' },
  unitsInScope: { kind: 'unit', equals: ['kind'], has: 'scopes', orderBy: 'order', direction: 'asc' },
}
const next = { queries: nextQueries, upgrades: nextUpgrades }

async function oldFile(rows = ROWS): Promise<string> {
  const path = join(folder(), 'office.sqlite')
  const store = sqliteStore({ path })
  await Promise.all(Array.from({ length: rows }, (_, at) => store.create('suggestion', suggestion(`s${String(at).padStart(5, '0')}`, { at }))))
  await Promise.all(['a', 'b'].map((id) => store.create('unit', unit(id, { scopes: [id, 'o'], kind: id === 'a' ? 'school' : 'village' }))))
  await store.close()
  return path
}
/** Everything there is, as the next release sees it. */
async function seen(path: string): Promise<unknown> {
  const store = sqliteStore({ path, ...next })
  const found: unknown[] = []
  for (let cursor: string | undefined; ; ) {
    const page = await store.find('suggestionsByRank' as never, { state: 'open' } as never, { limit: 100, ...(cursor === undefined ? {} : { cursor }) })
    found.push(...page.rows)
    if (page.next === undefined) break
    cursor = page.next
  }
  const schools = await store.find('unitsInScope', { scopes: 'o', kind: 'school' } as never, { limit: 10 })
  await store.close()
  return { first: found[0], count: found.length, schools: schools.rows.map(({ _id }) => _id) }
}
const whole = (rows: number): object => ({
  count: rows,
  first: { ...suggestion(`s${String(rows - 1).padStart(5, '0')}`, { at: rows - 1 }), v: 2, rank: 1000 - (rows - 1) },
  schools: ['a'],
})
const structure = (path: string): unknown => {
  const database = openDatabase(path, 'read')
  const found = database.prepare('SELECT name, sql FROM sqlite_master ORDER BY name').all()
  database.close()
  return found
}

test('an older file is lifted to the next release: documents, columns, indexes and side tables', async () => {
  const path = await oldFile()
  expect(await seen(path)).toEqual(whole(ROWS))
  const names = JSON.stringify(structure(path))
  expect(names).toContain('suggestion__suggestionsByRank')
  expect(names).not.toContain('suggestion__suggestionsByState')
})

test('a file that is up to date is only looked at when it is opened', async () => {
  const path = await oldFile(3)
  const engine = watchedEngine()
  await sqliteStore({ path, open: engine.open }).close()
  expect(engine.log.filter((line) => /BEGIN|INSERT|UPDATE|DELETE|CREATE|DROP|ALTER/.test(line))).toEqual([])
})

test('R-19 killed at any statement of the lifting, the next start carries on to the same file', async () => {
  const path = await oldFile(3)
  let statements = 0
  for (let kill = 0; ; kill += 1) {
    const copy = `${path}.${String(kill)}`
    copyFileSync(path, copy)
    const engine = watchedEngine()
    let left = kill
    engine.fault = (text) => {
      if (text === 'ROLLBACK') return
      left -= 1
      if (left < 0) throw new Error('killed')
    }
    let ended = false
    try {
      await sqliteStore({ path: copy, open: engine.open, ...next }).close()
      ended = true
    } catch (error) {
      expect((error as Error).message).toBe('killed')
    }
    expect(await seen(copy)).toEqual(whole(3))
    if (ended) break
    statements += 1
  }
  expect(statements).toBeGreaterThan(40)
})

test('a back-fill goes on where it stopped and does not start over', async () => {
  const path = await oldFile()
  const engine = watchedEngine()
  let steps = 0
  engine.fault = (text) => {
    if (text.startsWith('UPDATE schema_backfill')) steps += 1
    if (steps === 3 && text !== 'ROLLBACK') throw new Error('killed')
  }
  expect(() => sqliteStore({ path, open: engine.open, ...next })).toThrow('killed')
  expect(() => sqliteStore({ path })).toThrow('newer program')
  const again = watchedEngine()
  await sqliteStore({ path, open: again.open, ...next }).close()
  const refilled = again.log.filter((line) => line.startsWith('write UPDATE "suggestion"'))
  expect(refilled).toHaveLength(ROWS - 500)
  expect(await seen(path)).toEqual(whole(ROWS))
})

describe('a file of a newer program is refused in words and left as it is', () => {
  const newer: readonly (readonly [string, string])[] = [
    ['file version', 'UPDATE schema_version SET version = 2'],
    ['kind version', "UPDATE schema_kind SET version = 7 WHERE kind = 'report'"],
    ['kind', "INSERT INTO schema_kind (kind, version, layout) VALUES ('poster', 1, '')"],
  ]
  test.each(newer)('%s', async (_what, sql) => {
    const path = await oldFile(2)
    const database = openDatabase(path, 'write')
    database.exec(sql)
    database.close()
    const before = readFileSync(path)
    expect(() => sqliteStore({ path })).toThrow(StoreUnavailable)
    expect(() => sqliteStore({ path })).toThrow('newer program')
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  test('the release before refuses what the next release has lifted', async () => {
    const path = await oldFile(2)
    await seen(path)
    expect(() => sqliteStore({ path })).toThrow('newer program')
  })
})

test('a document that cannot be lifted is named, and the file is left to the release that wrote it', async () => {
  const path = await oldFile(3)
  const other = openDatabase(path, 'write')
  other.prepare('UPDATE suggestion SET "body" = ? WHERE "_id" = ?').run('{', 's00001')
  other.close()
  expect(() => sqliteStore({ path, ...next })).toThrow(StoreUnavailable)
  expect(() => sqliteStore({ path, ...next })).toThrow('suggestion s00001')
  const store = sqliteStore({ path })
  expect(await store.get('suggestion', 's00002')).toEqual(suggestion('s00002', { at: 2 }))
  await store.close()
})

test('an older document that is still met is lifted when it is read', async () => {
  const path = await oldFile(2)
  const store = sqliteStore({ path, ...next })
  const other = openDatabase(path, 'write')
  other.prepare('UPDATE suggestion SET "body" = ? WHERE "_id" = ?').run(JSON.stringify(suggestion('s00001', { at: 1 })), 's00001')
  other.close()
  expect(await store.get('suggestion', 's00001')).toMatchObject({ v: 2, rank: 999 })
  await store.close()
})
