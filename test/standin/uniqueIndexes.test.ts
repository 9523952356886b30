/** Unique indexes: compound, null for what is missing, in and outside transactions. */
import { codeOf, eachTest } from './cloud'

const cloud = eachTest({ collections: ['things'], indexes: [{ collection: 'things', keys: { unit: 1, day: -1 }, unique: true }] })
const things = () => cloud().db.collection('things')
beforeEach(() => things().add({ _id: 'a', unit: 'u', day: 1 }))

test('the same pair is refused, another is not', async () => {
  expect(await codeOf(things().add({ unit: 'u', day: 1 }))).toBe('DATABASE_DUPLICATE_WRITE')
  expect(await codeOf(things().add({ unit: 'u', day: 2 }))).toBe('none')
})

test('a missing field counts as null: one document may lack it', async () => {
  await things().add({ unit: 'u' })
  expect(await codeOf(things().add({ unit: 'u', day: null }))).toBe('DATABASE_DUPLICATE_WRITE')
})

test('update and set meet the index too, and a document does not stand in its own way', async () => {
  await things().add({ _id: 'b', unit: 'u', day: 2 })
  expect(await codeOf(things().doc('b').update({ day: 1 }))).toBe('DATABASE_DUPLICATE_WRITE')
  expect(await codeOf(things().doc('b').set({ unit: 'u', day: 1 }))).toBe('DATABASE_DUPLICATE_WRITE')
  expect(await codeOf(things().doc('a').update({ more: true }))).toBe('none')
})

test('what was removed or changed leaves its place free', async () => {
  await things().doc('a').remove()
  expect(await codeOf(things().add({ _id: 'c', unit: 'u', day: 1 }))).toBe('none')
  await things().doc('c').update({ day: 5 })
  expect(await codeOf(things().add({ unit: 'u', day: 1 }))).toBe('none')
})

test('within a transaction a duplicate of the snapshot, or of its own write, ends it', async () => {
  const { db } = cloud()
  const one = await db.startTransaction()
  expect(await codeOf(one.collection('things').add({ unit: 'u', day: 1 }))).toBe('DATABASE_DUPLICATE_WRITE')
  expect(await codeOf(one.commit())).toBe('DATABASE_TRANSACTION_FAIL')
  const two = await db.startTransaction()
  await two.collection('things').add({ unit: 'v', day: 1 })
  expect(await codeOf(two.collection('things').add({ unit: 'v', day: 1 }))).toBe('DATABASE_DUPLICATE_WRITE')
})

test('two transactions that claim the same value: the second conflicts at its write', async () => {
  const { db } = cloud()
  const [first, second] = [await db.startTransaction(), await db.startTransaction()]
  await second.collection('things').doc('a').get()
  await first.collection('things').add({ unit: 'w', day: 1 })
  expect(await codeOf(second.collection('things').add({ unit: 'w', day: 1 }))).toBe('DATABASE_TRANSACTION_CONFLICT')
  await first.commit()
})

test('an insert outside waits for the transaction that claims the value, and is then a duplicate', async () => {
  const tx = await cloud().db.startTransaction()
  await tx.collection('things').add({ unit: 'w', day: 1 })
  const waiting = codeOf(things().add({ unit: 'w', day: 1 }))
  await tx.commit()
  expect(await waiting).toBe('DATABASE_DUPLICATE_WRITE')
})

test('an index that documents already break cannot be made', async () => {
  const { standin } = cloud()
  await things().add([{ k: 1, day: 7 }, { k: 1, day: 8 }])
  expect(() => standin.createIndex({ collection: 'things', keys: { k: 1 }, unique: true })).toThrow(/exists/)
})

test('each element of a list counts', async () => {
  const { standin } = cloud()
  standin.createCollection('lists')
  standin.createIndex({ collection: 'lists', keys: { tags: 1 }, unique: true })
  await standin.seed('lists', [{ _id: '1', tags: ['a', 'b'] }])
  expect(await codeOf(cloud().db.collection('lists').add({ tags: ['b', 'c'] }))).toBe('DATABASE_DUPLICATE_WRITE')
})
