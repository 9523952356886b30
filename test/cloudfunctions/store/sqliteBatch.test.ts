import { statSync } from 'node:fs'
import { join } from 'node:path'
import { sqliteStore } from '@office/adapters/local/store/sqliteStore'
import { openDatabase } from '@office/adapters/local/store/engine'
import { StoreMisuse, StoreUnavailable } from '@office/ports/store'
import { ledgerRow, setting } from './rows'
import { temporaryFolder } from './temporary'
import { engineError, watchedEngine } from './watchedEngine'

// Other work may share the machine: slow is not wrong.
jest.setTimeout(60_000)

const folder = temporaryFolder()
function watched(more: Partial<Parameters<typeof sqliteStore>[0]> = {}) {
  const engine = watchedEngine()
  const path = join(folder(), 'office.sqlite')
  const store = sqliteStore({ path, open: engine.open, log: engine.openLog, ...more })
  engine.log.length = 0
  return { engine, path, store }
}
const written = (log: readonly string[], text: string): number => log.filter((line) => line === `write ${text}`).length

test('the log is flushed after every commit, beside the event loop (R-02)', async () => {
  const { engine, store } = watched()
  for (const id of ['a', 'b', 'c']) await store.create('setting', setting(id))
  expect(engine.log.filter((line) => line === 'write COMMIT' || line === 'log flushed')).toEqual(Array.from({ length: 3 }, () => ['write COMMIT', 'log flushed']).flat())
  expect(engine.live.write?.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' })
  // 1 = NORMAL: SQLite itself still flushes the log before it folds it and the file before the log is used again.
  expect(engine.live.write?.prepare('PRAGMA synchronous').get()).toEqual({ synchronous: 1 })
  await store.close()
})

/** Flushes end one by one, when the test says so. */
function heldFlushes(engine: ReturnType<typeof watchedEngine>) {
  const begun: { done: () => void; failed: () => void }[] = []
  engine.flushFault = () => new Promise((done, fail) => { begun.push({ done, failed: () => { fail(new Error('EIO')) } }) })
  const next = async () => {
    while (begun.length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
    return begun.shift()
  }
  return { begun, next }
}
const aWhile = () => new Promise((resolve) => setTimeout(resolve, 20))

test('while the disk takes its time the loop turns and the next batch goes; nothing of either is answered or shown, everything else is', async () => {
  const { engine, store } = watched()
  await store.create('setting', setting('old'))
  const { begun, next } = heldFlushes(engine)
  const done: string[] = []
  const first = store.create('setting', setting('a')).then(() => done.push('a'))
  const flush = await next()
  const read = store.get('setting', 'a').then((found) => done.push(`read ${found?._id ?? 'nothing'}`))
  const list = store.find('ledgerByTime', {}, { limit: 1 }).then(() => done.push('another kind'))
  const old = store.get('setting', 'old').then(() => done.push('old'))
  const later = ['b', 'c'].map((id) => store.create('setting', setting(id)).then(() => done.push(id)))
  await Promise.all([list, old])
  await aWhile()
  expect([done.sort(), written(engine.log, 'COMMIT')]).toEqual([['another kind', 'old'], 3])
  // One flush at a time: what was committed meanwhile waits for the next one, together.
  expect(begun).toEqual([])
  done.length = 0
  flush?.done()
  await Promise.all([first, read])
  await aWhile()
  expect(done.sort()).toEqual(['a', 'read a'])
  ;(await next())?.done()
  await Promise.all(later)
  expect(await store.get('setting', 'b')).toEqual(setting('b'))
  await store.close()
})

test('a list waits for the disk where it shows what the disk does not have yet', async () => {
  const { engine, store } = watched()
  const { next } = heldFlushes(engine)
  let shown = false
  const row = store.create('ledger', ledgerRow('a'))
  const flush = await next()
  const list = store.find('ledgerByTime', {}, { limit: 5 }).then(({ rows }) => { shown = rows.some(({ _id }) => _id === 'a') })
  await aWhile()
  expect(shown).toBe(false)
  flush?.done()
  await Promise.all([row, list])
  expect(shown).toBe(true)
  await store.close()
})

test('a flush that fails takes with it what was committed meanwhile: a later flush may succeed without the bytes', async () => {
  const { engine, store } = watched()
  const { next } = heldFlushes(engine)
  const first = store.create('setting', setting('a'))
  const flush = await next()
  const answers = Promise.allSettled([first, store.create('setting', setting('b'))])
  await aWhile()
  flush?.failed()
  ;(await next())?.done()
  for (const answer of await answers) expect(answer).toMatchObject({ status: 'rejected', reason: { message: 'the disk did not take the bytes' } })
  engine.flushFault = () => Promise.resolve()
  expect(await store.create('setting', setting('b'))).toBe('exists')
  await store.close()
})

test('a store that is closed while the disk takes its time answers first', async () => {
  const { engine, path, store } = watched()
  const { next } = heldFlushes(engine)
  const row = store.create('setting', setting('a'))
  const flush = await next()
  const closing = store.close()
  await aWhile()
  flush?.done()
  expect(await row).toBe('created')
  await closing
  const again = sqliteStore({ path })
  expect(await again.get('setting', 'a')).toEqual(setting('a'))
  await again.close()
})

test('a disk that does not take the log: `later` to the whole batch, and nothing is written before the file has it all', async () => {
  const { engine, store } = watched()
  await store.create('setting', setting('a'))
  engine.flushFault = () => Promise.reject(Object.assign(new Error('EIO'), { code: 'EIO', syscall: 'fdatasync' }))
  const answers = await Promise.allSettled(['b', 'c'].map((id) => store.create('setting', setting(id))))
  for (const answer of answers) expect(answer).toMatchObject({ status: 'rejected', reason: { name: 'StoreUnavailable', message: 'the disk did not take the bytes' } })
  expect(written(engine.log, 'COMMIT')).toBe(2)
  engine.flushFault = () => Promise.resolve()
  engine.log.length = 0
  expect(await store.create('setting', setting('d'))).toBe('created')
  expect(engine.log.filter((line) => line.startsWith('write') || line === 'log flushed').map((line) => line.slice(0, 27))).toEqual([
    'write PRAGMA wal_checkpoint', 'write BEGIN IMMEDIATE', expect.stringContaining('write INSERT'), 'write COMMIT', 'log flushed'])
  // The outcome of `b` was unknown: whoever sends it again is told that it is there.
  expect(await store.create('setting', setting('b'))).toBe('exists')
  await store.close()
})

test('as long as somebody else reads the log that may be lost, writes are refused and reads go on', async () => {
  const { engine, path, store } = watched()
  await store.create('setting', setting('a'))
  engine.flushFault = () => Promise.reject(new Error('EIO'))
  await expect(store.create('setting', setting('b'))).rejects.toThrow(StoreUnavailable)
  engine.flushFault = () => Promise.resolve()
  const other = openDatabase(path, 'read')
  other.exec('BEGIN')
  other.prepare('SELECT count(*) FROM setting').get()
  await expect(store.create('setting', setting('c'))).rejects.toThrow('another process holds the database')
  expect(await store.get('setting', 'a')).toEqual(setting('a'))
  other.exec('COMMIT')
  other.close()
  expect(await store.create('setting', setting('c'))).toBe('created')
  await store.close()
})

test('writes of one turn share one transaction and one commit, each work in its own savepoint', async () => {
  const { engine, store } = watched()
  await Promise.all([
    ...Array.from({ length: 20 }, (_, at) => store.create('setting', setting(`c${String(at)}`))),
    ...Array.from({ length: 20 }, (_, at) => store.transact((tx) => tx.put('setting', setting(`t${String(at)}`)))),
  ])
  expect([written(engine.log, 'BEGIN IMMEDIATE'), written(engine.log, 'SAVEPOINT work'), written(engine.log, 'RELEASE work'), written(engine.log, 'COMMIT')]).toEqual([1, 20, 20, 1])
  await store.close()
})

test('works run strictly one after another', async () => {
  const { store } = watched()
  const trace: string[] = []
  await Promise.all(
    ['a', 'b', 'c'].map((name) =>
      store.transact(async (tx) => {
        for (let n = 0; n < 5; n += 1) {
          trace.push(name)
          await tx.get('setting', name)
        }
      }),
    ),
  )
  expect(trace.join('')).toBe('aaaaabbbbbccccc')
  await store.close()
})

test('no promise resolves before the commit is on the disk', async () => {
  const { engine, store } = watched()
  await Promise.all([
    store.create('setting', setting('a')).then(() => engine.log.push('answered')),
    store.transact(async () => 1).then(() => engine.log.push('answered')),
    store.transact(async () => Promise.reject(new Error('no'))).catch(() => engine.log.push('answered')),
  ])
  expect(engine.log.slice(-5)).toEqual(['write COMMIT', 'log flushed', 'answered', 'answered', 'answered'])
  await store.close()
})

test('writes that come while a batch runs go into the next one; a batch holds at most 500', async () => {
  const { engine, store } = watched()
  await Promise.all(Array.from({ length: 1200 }, (_, at) => store.create('setting', setting(`s${String(at)}`))))
  expect(written(engine.log, 'COMMIT')).toBe(3)
  await store.close()
})

test('a commit that fails answers StoreUnavailable to all, keeps nothing, and the next batch goes through', async () => {
  const { engine, store } = watched()
  engine.fault = (text) => {
    if (text === 'COMMIT') throw engineError(10)
  }
  const answers = await Promise.allSettled([
    store.create('setting', setting('a')),
    store.transact((tx) => tx.put('setting', setting('b'))),
    store.transact(async () => Promise.reject(new Error('mine'))),
  ])
  for (const answer of answers) expect(answer).toMatchObject({ status: 'rejected', reason: expect.any(StoreUnavailable) as StoreUnavailable })
  engine.fault = () => undefined
  expect([await store.get('setting', 'a'), await store.get('setting', 'b')]).toEqual([undefined, undefined])
  expect(await store.create('setting', setting('a'))).toBe('created')
  await store.close()
})

test('reads go over their own connection, which cannot write', async () => {
  const { engine, store } = watched()
  await store.create('setting', setting('a'))
  engine.log.length = 0
  await store.get('setting', 'a')
  await store.find('ledgerByTime', {}, { limit: 1 })
  expect(engine.log.map((line) => line.split(' ')[0])).toEqual(expect.arrayContaining(['read']))
  expect(engine.log.filter((line) => line.startsWith('write'))).toEqual([])
  expect(() => engine.live.read?.exec('DELETE FROM setting')).toThrow()
  await store.close()
})

test('the hook sees the ledger rows that were really created, and what it writes is committed with them', async () => {
  const batches: string[][] = []
  const { store } = watched({
    onBatch: (rows, inside) => {
      batches.push(rows.map(({ _id }) => _id))
      inside.replace('setting', setting('folded', rows.length), inside.get('setting', 'folded'))
    },
  })
  await store.create('ledger', ledgerRow('old'))
  await Promise.allSettled([
    store.create('ledger', ledgerRow('a')),
    store.create('ledger', ledgerRow('old')),
    store.create('setting', setting('other')),
    store.transact(async (tx) => {
      await tx.create('ledger', ledgerRow('b'))
      await tx.create('ledger', ledgerRow('c'))
    }),
    store.transact(async (tx) => {
      await tx.create('ledger', ledgerRow('failed'))
      throw new Error('no')
    }),
    store.transact(async (tx) => {
      if (!(await tx.get('ledger', 'd'))) await tx.create('ledger', ledgerRow('d'))
    }),
  ])
  expect(batches).toEqual([['old'], ['a', 'b', 'c', 'd']])
  expect((await store.get('setting', 'folded'))?.value).toBe(4)
  await store.close()
})

test('a hook that fails on one row refuses that row alone, as a mistake of ours and not as bad weather', async () => {
  const { store } = watched({
    onBatch: (rows) => {
      if (rows.some(({ _id }) => _id === 'bad')) throw new TypeError('cannot fold')
    },
  })
  const answers = await Promise.allSettled(['a', 'bad', 'b'].map((id) => store.create('ledger', ledgerRow(id))))
  expect(answers.map((answer) => (answer.status === 'fulfilled' ? answer.value : (answer.reason as Error).name))).toEqual(['created', 'TypeError', 'created'])
  expect(await store.get('ledger', 'bad')).toBeUndefined()
  await store.close()
})

test('closing answers what was taken and refuses what comes later; twice is once', async () => {
  const { path, store } = watched()
  const taken = Array.from({ length: 700 }, (_, at) => store.create('setting', setting(`s${String(at)}`)))
  const closing = [store.close(), store.close()]
  await expect(store.create('setting', setting('late'))).rejects.toThrow(StoreUnavailable)
  expect(new Set(await Promise.all(taken))).toEqual(new Set(['created']))
  await Promise.all(closing)
  await expect(store.get('setting', 's1')).rejects.toThrow(StoreUnavailable)
  await expect(store.find('ledgerByTime', {}, { limit: 1 })).rejects.toThrow(StoreUnavailable)
  const again = sqliteStore({ path })
  expect([await again.get('setting', 's699'), await again.get('setting', 'late')]).toEqual([setting('s699'), undefined])
  await again.close()
})

test('a mistake of the caller stays a mistake, also inside a batch', async () => {
  const { store } = watched()
  await expect(store.transact((tx) => tx.get('setting', undefined as never))).rejects.toThrow(StoreMisuse)
  await store.close()
})

test('nobody else on the machine reads the file or its log', async () => {
  const { path, store } = watched()
  await store.create('setting', setting('a'))
  for (const file of [path, `${path}-wal`]) expect(statSync(file).mode & 0o077).toBe(0)
  await store.close()
})
