/** Every fault, through the real SDK: what it makes of each, and whether the work was done. */
import tcb from '@cloudbase/node-sdk'
import { codeOf, eachTest, openCloud, until } from './cloud'
import type { FaultRule } from './faults'

const cloud = eachTest()
const things = () => cloud().db.collection('things')
const insert = 'database.insertDocument'
const fault = (rule: FaultRule) => cloud().standin.faults.add(rule)
const stored = () => cloud().standin.documents('things').length

test('delay: the answer comes later', async () => {
  fault({ fault: { kind: 'delay', ms: 60 }, action: insert })
  const began = performance.now()
  await things().add({})
  expect(performance.now() - began).toBeGreaterThanOrEqual(55)
})

test('conflict: the transaction is aborted', async () => {
  fault({ fault: { kind: 'conflict' }, action: insert, inTransaction: true })
  const tx = await cloud().db.startTransaction()
  await things().add({ _id: 'outside' })
  expect(await codeOf(tx.collection('things').add({}))).toBe('DATABASE_TRANSACTION_CONFLICT')
  expect(await codeOf(tx.commit())).toBe('DATABASE_TRANSACTION_FAIL')
  expect(stored()).toBe(1)
})

test('conflict at the commit: nothing is written', async () => {
  fault({ fault: { kind: 'conflict' }, action: 'database.commitTransaction' })
  const tx = await cloud().db.startTransaction()
  await tx.collection('things').add({})
  expect(await codeOf(tx.commit())).toBe('DATABASE_TRANSACTION_CONFLICT')
  expect(stored()).toBe(0)
})

test('error: any code of the catalogue', async () => {
  for (const code of ['EXCEED_REQUEST_LIMIT', 'DATABASE_TIMEOUT', 'DATABASE_REQUEST_FAILED']) {
    fault({ fault: { kind: 'error', code }, action: insert })
    expect(await codeOf(things().add({}))).toBe(code)
  }
  expect(stored()).toBe(0)
})

test('error DATABASE_TRANSACTION_FAIL: the transaction is really gone', async () => {
  fault({ fault: { kind: 'error', code: 'DATABASE_TRANSACTION_FAIL' }, action: insert })
  const tx = await cloud().db.startTransaction()
  expect(await codeOf(tx.collection('things').add({}))).toBe('DATABASE_TRANSACTION_FAIL')
  expect(cloud().standin.openTransactions()).toBe(0)
})

test('5xx with JSON: the SDK gives the number and loses the code', async () => {
  fault({ fault: { kind: 'status', status: 503 }, action: insert })
  expect(await codeOf(things().add({}))).toBe(503)
  expect(stored()).toBe(0)
})

test('5xx with HTML: a bare SyntaxError without a code', async () => {
  fault({ fault: { kind: 'status', status: 502, body: 'html' }, action: insert })
  expect(await codeOf(things().add({}))).toBe('SyntaxError')
})

test('200 with an empty body: a TypeError', async () => {
  fault({ fault: { kind: 'status', status: 200, body: 'empty', after: true }, action: insert })
  expect(await codeOf(things().add({}))).toBe('TypeError')
  expect(stored()).toBe(1)
})

test('5xx after the work: refused and done', async () => {
  fault({ fault: { kind: 'status', status: 500, after: true }, action: insert })
  expect(await codeOf(things().add({}))).toBe(500)
  expect(stored()).toBe(1)
})

test.each([['before', 0], ['after', 1]] as const)('connection cut %s the work', async (when, left) => {
  fault({ fault: { kind: 'cut', when }, action: insert })
  expect(await codeOf(things().add({}))).toBe('ECONNRESET')
  expect(stored()).toBe(left)
})

test('a cut also strikes a socket that was kept alive: the SDK does not try again', async () => {
  await things().add({})
  fault({ fault: { kind: 'cut', when: 'before' }, action: insert })
  expect(await codeOf(things().add({}))).toBe('ECONNRESET')
  expect(cloud().standin.journal.count(insert)).toBe(2)
})

test('duplicate delivery: the second answer says duplicate, and yet it was written', async () => {
  fault({ fault: { kind: 'duplicate' }, action: insert })
  expect(await codeOf(things().add({ _id: 'd' }))).toBe('DATABASE_DUPLICATE_WRITE')
  expect(stored()).toBe(1)
})

test('duplicate delivery of what adds to a number adds twice', async () => {
  await things().add({ _id: 'n', n: 0 })
  fault({ fault: { kind: 'duplicate', answer: 'first' }, action: 'database.modifyDocument' })
  expect(await things().doc('n').update({ n: cloud()._.inc(1) })).toMatchObject({ updated: 1 })
  expect(cloud().standin.documents('things')).toEqual([{ _id: 'n', n: 2 }])
})

test('duplicate delivery of a commit: gone, and yet committed', async () => {
  fault({ fault: { kind: 'duplicate' }, action: 'database.commitTransaction' })
  const tx = await cloud().db.startTransaction()
  await tx.collection('things').add({})
  expect(await codeOf(tx.commit())).toBe('DATABASE_TRANSACTION_FAIL')
  expect(stored()).toBe(1)
})

test('timeout after the commit: the SDK gives up, the writes stand', async () => {
  fault({ fault: { kind: 'timeoutAfterCommit' }, action: 'database.commitTransaction' })
  const db = tcb.init({ ...cloud().standin.config, timeout: 1_000 }).database()
  const tx = await db.startTransaction()
  await tx.collection('things').add({})
  expect(await codeOf(tx.commit())).toBe('ESOCKETTIMEDOUT')
  expect(stored()).toBe(1)
})

test('nth and times choose the calls, a collection narrows them', async () => {
  cloud().standin.createCollection('others')
  fault({ fault: { kind: 'error', code: 'X' }, action: insert, collection: 'things', nth: 2, times: 2 })
  await cloud().db.collection('others').add({})
  const codes: unknown[] = []
  for (let n = 0; n < 4; n += 1) codes.push(await codeOf(things().add({})))
  expect(codes).toEqual(['none', 'X', 'X', 'none'])
})

test('a seeded schedule strikes the same calls each time', async () => {
  const run = async () => {
    const { faults } = cloud().standin
    faults.clear()
    faults.schedule(7, 0.5, [{ kind: 'error', code: 'X' }, { kind: 'status', status: 500 }], insert)
    const codes: unknown[] = []
    for (let n = 0; n < 12; n += 1) codes.push(await codeOf(things().add({})))
    return codes
  }
  const first = await run()
  expect(new Set(first)).toEqual(new Set(['none', 'X', 500]))
  expect(await run()).toEqual(first)
})

test('a rule can be taken away, and what has struck is listed', async () => {
  const away = fault({ fault: { kind: 'error', code: 'X' }, action: insert, times: 9 })
  await codeOf(things().add({}))
  away()
  expect(await codeOf(things().add({}))).toBe('none')
  expect(cloud().standin.faults.struck).toMatchObject([{ action: insert, fault: { kind: 'error' } }])
})

test('too many calls at once are refused as on the platform', async () => {
  const { standin, db } = await openCloud({ collections: ['things'], concurrency: 1, trap: false })
  await standin.seed('things', [{ _id: 'a' }])
  const tx = await db.startTransaction()
  await tx.collection('things').doc('a').update({ n: 1 })
  const waiting = db.collection('things').doc('a').update({ n: 2 })
  // It has arrived once the trap has seen it.
  await until(() => standin.violations.length === 1)
  expect(await codeOf(db.collection('things').doc('b').get())).toBe('EXCEED_CONCURRENT_REQUEST_LIMIT')
  standin.clock.advance(30_001)
  expect(await waiting).toMatchObject({ updated: 1 })
  await standin.close()
})
