import { copyFileSync, closeSync, mkdirSync, openSync, statSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { sqliteStore } from '@office/adapters/local/store/sqliteStore'
import { openDatabase } from '@office/adapters/local/store/engine'
import { scriptedClock } from '@office/adapters/local/scriptedClock'
import { StoreUnavailable, Unreadable } from '@office/ports/store'
import { recount } from '@office/records/recount'
import { foldBatch } from '@office/records/tally'
import { ledgerRow, setting } from './rows'
import { temporaryFolder } from './temporary'
import { watchedEngine } from './watchedEngine'

// Other work may share the machine: slow is not wrong.
jest.setTimeout(60_000)

const folder = temporaryFolder()
const newPath = (): string => join(folder(), 'office.sqlite')

test('R-11 a full disk: refused in words, nothing acknowledged is missing, and it goes on once there is room', async () => {
  const engine = watchedEngine()
  const store = sqliteStore({ path: newPath(), open: engine.open, onBatch: foldBatch })
  const { page_count: pages } = engine.live.write?.prepare('PRAGMA page_count').get() as { page_count: number }
  engine.live.write?.exec(`PRAGMA max_page_count = ${String(pages + 60)}`)
  const acknowledged: string[] = []
  const refused: unknown[] = []
  for (let turn = 0; turn < 60; turn += 1) {
    await Promise.all(
      Array.from({ length: 20 }, async (_, at) => {
        const id = `l${String(turn)}-${String(at)}`
        await store.create('ledger', ledgerRow(id, { about: 'x'.repeat(400), personId: id })).then(
          () => acknowledged.push(id),
          (error: unknown) => refused.push(error),
        )
      }),
    )
  }
  expect(acknowledged.length).toBeGreaterThan(0)
  expect(refused.length).toBeGreaterThan(0)
  for (const error of refused) expect(error).toMatchObject({ name: 'StoreUnavailable', message: 'the disk is full' })
  for (const id of acknowledged) expect(await store.get('ledger', id)).toBeDefined()
  engine.live.write?.exec('PRAGMA max_page_count = 100000')
  expect(await store.create('ledger', ledgerRow('after'))).toBe('created')
  expect(await recount({ store, clock: scriptedClock(0) })).toMatchObject({ rows: acknowledged.length + 1, differences: [] })
  expect(engine.live.write?.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' })
  await store.close()
})

test('R-11 a disk that turned read-only: reads go on, writes are refused in words, and it recovers by itself', async () => {
  const engine = watchedEngine()
  const store = sqliteStore({ path: newPath(), open: engine.open })
  await store.create('setting', setting('a'))
  engine.live.write?.exec('PRAGMA query_only = ON')
  await expect(store.create('setting', setting('b'))).rejects.toThrow('read-only')
  expect(await store.get('setting', 'a')).toEqual(setting('a'))
  expect(await store.create('setting', setting('b'))).toBe('created')
  await store.close()
})

test('a damaged file is said to be damaged, and the store goes on once it is whole again', async () => {
  const path = newPath()
  const first = sqliteStore({ path })
  for (let at = 0; at < 50; at += 1) await first.create('setting', setting(`s${String(at)}`, 'x'.repeat(2000)))
  await first.close()
  copyFileSync(path, `${path}.backup`)
  const store = sqliteStore({ path })
  const file = openSync(path, 'r+')
  writeSync(file, Buffer.alloc(statSync(path).size - 4096, 0xa5), 0, undefined, 4096)
  closeSync(file)
  await expect(store.get('setting', 's40')).rejects.toThrow(StoreUnavailable)
  await expect(store.get('setting', 's40')).rejects.toThrow('damaged')
  copyFileSync(`${path}.backup`, path)
  expect((await store.get('setting', 's40'))?._id).toBe('s40')
  await store.close()
})

test.each(['text', 'a folder'])('a path that holds %s is refused in words', (what) => {
  const path = newPath()
  if (what === 'a folder') mkdirSync(path, { recursive: true })
  else {
    mkdirSync(join(path, '..'), { recursive: true })
    writeFileSync(path, 'this is no database, it is a letter of some length. '.repeat(50))
  }
  expect(() => sqliteStore({ path })).toThrow(StoreUnavailable)
})

test('another process that holds the file: refused in words after a while, not for ever', async () => {
  const path = newPath()
  const store = sqliteStore({ path })
  const other = openDatabase(path, 'write')
  other.exec('BEGIN IMMEDIATE')
  await expect(store.create('setting', setting('a'))).rejects.toThrow('another process holds the database')
  other.exec('ROLLBACK')
  expect(await store.create('setting', setting('a'))).toBe('created')
  other.close()
  await store.close()
})

test('one damaged document is named; its neighbours are read', async () => {
  const path = newPath()
  const store = sqliteStore({ path })
  await store.create('setting', setting('good'))
  await store.create('setting', setting('bad'))
  const other = openDatabase(path, 'write')
  for (const body of ['{', '[]', 'null', '{"_id":"bad"}', '{"_id":"bad","v":0}', '{"_id":"good","v":1}', '{"_id":"bad","v":2}']) {
    other.prepare('UPDATE setting SET "body" = ? WHERE "_id" = ?').run(body, 'bad')
    await expect(store.get('setting', 'bad')).rejects.toThrow(Unreadable)
    await expect(store.get('setting', 'bad')).rejects.toThrow('setting bad')
    await expect(store.transact((tx) => tx.get('setting', 'bad'))).rejects.toThrow(Unreadable)
    expect(await store.get('setting', 'good')).toEqual(setting('good'))
  }
  other.close()
  await store.close()
})
