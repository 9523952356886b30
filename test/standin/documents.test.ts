/** The protocol's writes and single reads: what the real SDK sends is done, and it reads what is answered. */
import { codeOf, create, eachTest, messageOf } from './cloud'

const cloud = eachTest()
const things = () => cloud().db.collection('things')

test('add gives the new document an id of 32 hexadecimal digits', async () => {
  const { id } = await things().add({ name: 'a' })
  expect(id).toMatch(/^[0-9a-f]{32}$/)
  expect((await things().doc(String(id)).get()).data).toEqual([{ _id: id, name: 'a' }])
})

test('add of a list answers the ids in order', async () => {
  const { ids } = await things().add([{ _id: 'x' }, { _id: 'y' }])
  expect(ids).toEqual(['x', 'y'])
})

test('create keeps the id of its reference', async () => {
  expect(await create(things().doc('one'), { n: 1 })).toMatchObject({ id: 'one' })
  expect(cloud().standin.documents('things')).toEqual([{ n: 1, _id: 'one' }])
})

test('an id may be a number, and is another than the same digits as a text', async () => {
  await things().add([{ _id: 7, kind: 'number' }, { _id: '7', kind: 'text' }])
  expect((await things().doc(7).get()).data).toEqual([{ _id: 7, kind: 'number' }])
})

test('a document that is not there is an empty list', async () => {
  expect((await things().doc('none').get()).data).toEqual([])
})

test('dates, nested lists, whole and broken numbers and texts come back as they went', async () => {
  const doc = { _id: 'v', at: new Date(1_780_000_000_123), deep: { list: [1, [2.5, { x: null }]] }, long: 5_000_000_000, text: '安全', flag: false }
  await things().add(doc)
  expect((await things().doc('v').get()).data[0]).toEqual(doc)
})

test('a point comes back as a point', async () => {
  const { db } = cloud()
  await things().add({ _id: 'p', place: new db.Geo.Point(116.4, 39.9) })
  const [doc] = (await things().doc('p').get()).data as { place: unknown }[]
  expect(doc?.place).toBeInstanceOf(db.Geo.Point)
})

test('an ObjectId is stored as one and found by an equal one; the SDK takes it apart on the way back', async () => {
  const { db } = cloud()
  const id = (db as unknown as { ObjectId(parts: object): object }).ObjectId({ id: '507f1f77bcf86cd799439011' })
  await things().add({ _id: 'o', ref: id })
  expect(String(cloud().standin.documents('things')[0]?.ref)).toBe('507f1f77bcf86cd799439011')
  const { data } = await things().where({ ref: id }).get()
  expect(data).toMatchObject([{ _id: 'o' }])
})

test('serverDate is the server\'s time plus the offset', async () => {
  const { db, standin } = cloud()
  standin.clock.advance(3_600_000)
  const before = standin.clock.now()
  await things().add({ _id: 'd', at: db.serverDate(), later: db.serverDate({ offset: 60_000 }) })
  const [doc] = (await things().doc('d').get()).data as { at: Date; later: Date }[]
  expect(doc!.later.getTime() - doc!.at.getTime()).toBe(60_000)
  expect(doc!.at.getTime()).toBeGreaterThanOrEqual(before)
})

test('set makes a document that is not there and answers its id', async () => {
  expect(await things().doc('s').set({ n: 1 })).toMatchObject({ updated: 0, upsertedId: 's' })
})

test('set replaces the whole document', async () => {
  await things().add({ _id: 's', n: 1, gone: true })
  expect(await things().doc('s').set({ n: 2 })).toMatchObject({ updated: 1, upsertedId: null })
  expect(cloud().standin.documents('things')).toEqual([{ _id: 's', n: 2 }])
})

test('update merges, with dotted paths for nested fields', async () => {
  await things().add({ _id: 'u', a: { b: 1, c: 2 }, keep: true })
  expect(await things().doc('u').update({ a: { b: 9 } })).toMatchObject({ updated: 1 })
  expect(cloud().standin.documents('things')).toEqual([{ _id: 'u', a: { b: 9, c: 2 }, keep: true }])
})

test('update of a missing document is no error: none updated', async () => {
  expect(await things().doc('none').update({ a: 1 })).toMatchObject({ updated: 0 })
})

test('update that changes nothing counts none, unless the stand-in is told to count it', async () => {
  await things().add({ _id: 'same', a: 1 })
  expect(await things().doc('same').update({ a: 1 })).toMatchObject({ updated: 0 })
})

test('where().update reaches all that match; multiple: false the first', async () => {
  await things().add([{ _id: 'a', n: 1 }, { _id: 'b', n: 1 }, { _id: 'c', n: 2 }])
  expect(await things().where({ n: 1 }).update({ hit: true })).toMatchObject({ updated: 2 })
  expect(await things().where({ n: 1 }).options({ multiple: false }).update({ hit: false })).toMatchObject({ updated: 1 })
})

test('updateAndReturn changes one document and gives it as it is then', async () => {
  const { _ } = cloud()
  await things().add({ _id: 'seat', left: 2 })
  const answer = await things().where({ _id: 'seat', left: _.gt(0) }).updateAndReturn({ left: _.inc(-1) }) as { updated: number; doc: unknown }
  expect(answer).toMatchObject({ updated: 1, doc: { _id: 'seat', left: 1 } })
})

test('updateAndReturn that meets nothing gives null', async () => {
  expect(await things().where({ _id: 'none' }).updateAndReturn({ a: 1 })).toMatchObject({ updated: 0, doc: null })
})

test('updateAndReturn counts one even for an equal value', async () => {
  await things().add({ _id: 'e', a: 1 })
  expect(await things().where({ _id: 'e' }).updateAndReturn({ a: 1 })).toMatchObject({ updated: 1, doc: { _id: 'e', a: 1 } })
})

test('remove deletes one by id, or all that match', async () => {
  await things().add([{ _id: 'a', n: 1 }, { _id: 'b', n: 1 }, { _id: 'c', n: 1 }])
  expect(await things().doc('a').remove()).toMatchObject({ deleted: 1 })
  expect(await things().where({ n: 1 }).remove()).toMatchObject({ deleted: 2 })
  expect(await things().doc('a').remove()).toMatchObject({ deleted: 0 })
})

test('count counts what matches, or all', async () => {
  await things().add([{ n: 1 }, { n: 1 }, { n: 2 }])
  expect((await things().where({ n: 1 }).count()).total).toBe(2)
  expect((await things().count()).total).toBe(3)
})

test('a collection can be made through the SDK, once', async () => {
  const { db } = cloud()
  await db.createCollection('fresh')
  await db.collection('fresh').add({ _id: '1' })
  expect(await codeOf(db.createCollection('fresh'))).toBe('DATABASE_COLLECTION_ALREADY_EXIST')
})

test('a collection that was never made refuses every call', async () => {
  const none = cloud().db.collection('never')
  for (const work of [none.add({ a: 1 }), none.get(), none.count(), none.doc('1').set({ a: 1 }), none.where({ a: 1 }).remove(), none.aggregate().limit(1).end()]) {
    expect(await codeOf(work)).toBe('DATABASE_COLLECTION_NOT_EXIST')
  }
})

test('the same _id twice is a duplicate, in the documented face', async () => {
  await things().add({ _id: 'd' })
  expect(await codeOf(things().add({ _id: 'd' }))).toBe('DATABASE_DUPLICATE_WRITE')
})

test('the same _id twice is a duplicate, in the face that the field reports', async () => {
  cloud().standin.setDuplicateFace('E11000')
  await things().add({ _id: 'd' })
  const again = () => create(things().doc('d'), {})
  expect(await codeOf(again())).toBe('DATABASE_REQUEST_FAILED')
  expect(await messageOf(again())).toContain('E11000 duplicate key error')
})

test('update or remove of a whole collection without a query is refused', async () => {
  expect(await codeOf(things().update({ a: 1 }))).toBe('INVALID_PARAM')
  expect(await codeOf(things().remove())).toBe('INVALID_PARAM')
})

test('an empty update is refused: the SDK sends {} for undefined values', async () => {
  await things().add({ _id: 'x', a: 1 })
  expect(await codeOf(things().doc('x').update({ a: undefined }))).toBe('INVALID_PARAM')
})

test('the raw option passes Mongo\'s own query and update through', async () => {
  await things().add([{ _id: 'a', n: 1 }, { _id: 'b', n: 5 }])
  const raw = things().options({ raw: true, multiple: true })
  expect(await raw.where({ n: { $gt: 2 } }).update({ $set: { big: true }, $inc: { n: 1 } })).toMatchObject({ updated: 1 })
  expect((await things().doc('b').get()).data).toEqual([{ _id: 'b', n: 6, big: true }])
})

test('field names that begin with $ are refused', async () => {
  expect(await codeOf(things().add({ $bad: 1 }))).toBe('DATABASE_REQUEST_FAILED')
})
