/** The SDK's trap: queries on a transaction's collection lose the transaction. The stand-in sees each and fails the run. */
import tcb from '@cloudbase/node-sdk'
import type { Cloud } from './cloud'
import { openCloud } from './cloud'
import type { StandInOptions } from './standin'

jest.setTimeout(60_000)
let cloud: Cloud
const open = async (options: StandInOptions = {}) => {
  cloud = await openCloud({ collections: ['things'], ...options })
  await cloud.standin.seed('things', [{ _id: 'a', n: 1 }, { _id: 'b', n: 1 }])
  return cloud
}
/** Ends the run; what it says when it fails, empty when it was clean. */
const verdict = () => cloud.standin.close().then(() => '', (error: unknown) => (error as Error).message)

test.each([
  ['where().update()', 'database.modifyDocument'],
  ['where().remove()', 'database.removeDocument'],
  ['where().count()', 'database.calculateDocument'],
  ['aggregate()', 'database.aggregateDocuments'],
])('%s on a transaction\'s collection runs outside it and fails the run', async (form, action) => {
  const { db, standin } = await open()
  const tx = await db.startTransaction()
  const own = tx.collection('things')
  if (form === 'where().update()') await own.where({ n: 1 }).update({ n: 2 })
  else if (form === 'where().remove()') await own.where({ n: 1 }).remove()
  else if (form === 'where().count()') await own.where({ n: 1 }).count()
  else await own.aggregate().count('many').end()
  await tx.rollback()
  expect(standin.violations).toMatchObject([{ action, collection: 'things', queryType: 'WHERE' }])
  expect(await verdict()).toContain(`${action} (WHERE) on things without transaction id`)
})

test('what the trap lets through is not rolled back: the harm it does', async () => {
  const { db, standin } = await open()
  const tx = await db.startTransaction()
  await tx.collection('things').where({ n: 1 }).update({ n: 2 })
  await tx.rollback()
  expect(standin.documents('things')).toEqual([{ _id: 'a', n: 2 }, { _id: 'b', n: 2 }])
  expect(await verdict()).not.toBe('')
})

test('a write by id past the transaction, through the database itself, fails the run as well', async () => {
  const { db } = await open()
  await db.runTransaction(async () => { await db.collection('things').doc('a').update({ n: 2 }) })
  expect(await verdict()).toContain('database.modifyDocument (DOC) on things')
})

test('doc(), add, where().get() and updateAndReturn carry the transaction: a clean run', async () => {
  const { db } = await open()
  const tx = await db.startTransaction()
  const own = tx.collection('things')
  await own.doc('a').update({ n: 2 })
  await own.doc('a').set({ n: 3 })
  await own.doc('b').remove()
  await own.add({ n: 1 })
  await own.where({ n: 1 }).get()
  await own.where({ n: 3 }).updateAndReturn({ n: 4 })
  await tx.commit()
  expect(await verdict()).toBe('')
})

test('writes without a transaction open are no violation, nor are inserts and reads beside one', async () => {
  const { db } = await open()
  await db.collection('things').where({ n: 1 }).update({ n: 2 })
  const tx = await db.startTransaction()
  await tx.collection('things').doc('a').get()
  await db.collection('things').add({ n: 9 })
  await db.collection('things').where({ n: 9 }).get()
  await tx.commit()
  await db.collection('things').where({ n: 2 }).remove()
  expect(await verdict()).toBe('')
})

test('another client, marked by header, may write beside the transaction of this one', async () => {
  const { app, db } = await open()
  const other = app.database({ headers: { 'x-standin-client': 'other' } } as never)
  const tx = await db.startTransaction()
  await other.collection('things').where({ n: 1 }).update({ n: 2 })
  await tx.rollback()
  expect(await verdict()).toBe('')
})

test('a marked client is still caught in its own transaction', async () => {
  const { app, standin } = await open()
  const marked = app.database({ headers: { 'x-standin-client': 'one' } } as never)
  const tx = await marked.startTransaction()
  await tx.collection('things').where({ n: 1 }).update({ n: 2 })
  await tx.rollback()
  expect(standin.violations).toMatchObject([{ client: 'one' }])
  expect(await verdict()).not.toBe('')
})

test('each function invocation is a client of its own: the SDK puts its event id before its counter', async () => {
  const { standin } = await open()
  const invocation = (eventID: string) => tcb.init({ ...standin.config, context: { eventID } } as never).database()
  const tx = await invocation('call-1').startTransaction()
  await invocation('call-2').collection('things').where({ n: 1 }).update({ n: 2 })
  expect(standin.violations).toEqual([])
  await invocation('call-1').collection('things').where({ n: 2 }).update({ n: 3 })
  expect(standin.violations).toMatchObject([{ client: 'call-1' }])
  await tx.rollback()
  await verdict()
})

test("documents: 'marked' leaves unmarked writes by id alone, and catches the trap itself all the same", async () => {
  const { db, standin } = await open({ trap: { documents: 'marked' } })
  const tx = await db.startTransaction()
  await db.collection('things').doc('a').update({ n: 2 })
  expect(standin.violations).toEqual([])
  await tx.collection('things').where({ n: 1 }).update({ n: 2 })
  await tx.rollback()
  expect(standin.violations).toHaveLength(1)
  await verdict()
})

test('trap: false keeps the violations and fails nothing', async () => {
  const { db, standin } = await open({ trap: false })
  const tx = await db.startTransaction()
  await tx.collection('things').where({ n: 1 }).remove()
  await tx.rollback()
  expect(standin.violations).toHaveLength(1)
  expect(await verdict()).toBe('')
})
