/** A write outside transactions against a document that a transaction holds waits for it, as Mongo does. */
import { codeOf, eachTest, openCloud } from './cloud'

const cloud = eachTest({ trap: false })
const things = () => cloud().db.collection('things')
beforeEach(() => cloud().standin.seed('things', [{ _id: 'a', n: 1 }]))

test('it waits until the commit and then writes on the newest state', async () => {
  const tx = await cloud().db.startTransaction()
  await tx.collection('things').doc('a').update({ n: 5 })
  const waiting = things().doc('a').update({ n: cloud()._.inc(1) })
  await things().doc('other').get()
  expect(cloud().standin.documents('things')).toEqual([{ _id: 'a', n: 1 }])
  await tx.commit()
  expect(await waiting).toMatchObject({ updated: 1 })
  expect(cloud().standin.documents('things')).toEqual([{ _id: 'a', n: 6 }])
})

test('a query that no longer matches after the wait changes nothing', async () => {
  const tx = await cloud().db.startTransaction()
  await tx.collection('things').doc('a').update({ n: 5 })
  const waiting = things().where({ n: 1 }).remove()
  await things().doc('other').get()
  await tx.commit()
  expect(await waiting).toMatchObject({ deleted: 0 })
})

test('it goes on at once when the transaction is rolled back, or runs out', async () => {
  for (const end of ['rollback', 'time']) {
    const tx = await cloud().db.startTransaction()
    await tx.collection('things').doc('a').update({ n: 5 })
    const waiting = things().doc('a').update({ by: end })
    await things().doc('other').get()
    if (end === 'rollback') await tx.rollback()
    else cloud().standin.clock.advance(30_001)
    expect(await waiting).toMatchObject({ updated: 1 })
  }
  expect(cloud().standin.documents('things')).toEqual([{ _id: 'a', n: 1, by: 'time' }])
})

test('a write outside that came first makes the later write of the transaction conflict', async () => {
  const tx = await cloud().db.startTransaction()
  await tx.collection('things').doc('a').get()
  await things().doc('a').update({ n: 2 })
  expect(await codeOf(tx.collection('things').doc('a').update({ n: 3 }))).toBe('DATABASE_TRANSACTION_CONFLICT')
})

test('who waits too long gets DATABASE_TIMEOUT and has changed nothing', async () => {
  const { standin, db } = await openCloud({ collections: ['things'], lockWait: 30, trap: false })
  await standin.seed('things', [{ _id: 'a', n: 1 }])
  const tx = await db.startTransaction()
  await tx.collection('things').doc('a').update({ n: 5 })
  expect(await codeOf(db.collection('things').doc('a').update({ n: 9 }))).toBe('DATABASE_TIMEOUT')
  await tx.rollback()
  expect(standin.documents('things')).toEqual([{ _id: 'a', n: 1 }])
  await standin.close()
})
