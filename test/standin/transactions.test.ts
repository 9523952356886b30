/** Transactions as documented: snapshot, own writes, first writer wins at the write, 30 seconds, write skew. */
import type { Tx } from './cloud'
import { codeOf, eachTest, messageOf } from './cloud'

const cloud = eachTest({ lockWait: 2_000 })
const things = () => cloud().db.collection('things')
const begin = () => cloud().db.startTransaction()
beforeEach(() => cloud().standin.seed('things', [{ _id: 'a', n: 1 }, { _id: 'b', n: 1 }]))

test('nothing is seen outside before the commit, everything after it', async () => {
  const tx = await begin()
  await tx.collection('things').doc('a').update({ n: 2 })
  await tx.collection('things').add({ _id: 'c', n: 3 })
  expect((await things().doc('a').get()).data).toEqual([{ _id: 'a', n: 1 }])
  await tx.commit()
  expect(cloud().standin.documents('things')).toEqual([{ _id: 'a', n: 2 }, { _id: 'b', n: 1 }, { _id: 'c', n: 3 }])
})

test('own writes are visible, by id and by query; a missing document is null', async () => {
  const tx = await begin()
  const own = tx.collection('things')
  await own.doc('a').remove()
  await own.add({ _id: 'c', n: 1 })
  expect((await own.doc('a').get()).data).toBeNull()
  expect((await own.where({ n: 1 }).get()).data).toEqual([{ _id: 'b', n: 1 }, { _id: 'c', n: 1 }])
  await tx.rollback()
  expect(cloud().standin.documents('things')).toHaveLength(2)
})

test('the snapshot is taken by the first operation, not by the start', async () => {
  const tx = await begin()
  await things().add({ _id: 'early' })
  await tx.collection('things').doc('a').get()
  await things().add({ _id: 'late' })
  const seen = (await tx.collection('things').where({}).get()).data.map(({ _id }: { _id: string }) => _id)
  expect(seen).toEqual(['a', 'b', 'early'])
  await tx.commit()
})

test('what others change and remove meanwhile is not seen', async () => {
  const tx = await begin()
  await tx.collection('things').doc('a').get()
  const other = await begin()
  await other.collection('things').doc('a').set({ n: 9 })
  await other.collection('things').doc('b').remove()
  await other.commit()
  expect((await tx.collection('things').doc('a').get()).data).toEqual({ _id: 'a', n: 1 })
  expect((await tx.collection('things').where({ n: 1 }).get()).data).toHaveLength(2)
  await tx.commit()
})

test('add, create, set and updateAndReturn answer the shapes of a transaction', async () => {
  const tx = await begin()
  const own = tx.collection('things')
  expect(await own.add({ _id: 'x' })).toMatchObject({ inserted: 1, ok: 1, id: 'x' })
  expect(await own.doc('y').create({})).toMatchObject({ inserted: 1, ok: 1, id: 'y' })
  expect(await own.doc('z').set({ n: 1 })).toMatchObject({ updated: 0, upserted: [{ _id: 'z' }] })
  expect(await own.where({ _id: 'a' }).updateAndReturn({ n: 5 })).toMatchObject({ updated: 1, doc: { n: 5 } })
  expect(await own.add([{ n: 1 }, { n: 2 }])).toMatchObject({ ids: [expect.any(String), expect.any(String)] })
  await tx.commit()
})

test('1001 documents go in with one call', async () => {
  const tx = await begin()
  await tx.collection('things').add(Array.from({ length: 1001 }, (_, n) => ({ n })))
  await tx.commit()
  expect(cloud().standin.documents('things')).toHaveLength(1003)
})

test('the second writer gets the conflict at its write, not at the commit', async () => {
  const [first, second] = [await begin(), await begin()]
  await second.collection('things').doc('a').get()
  await first.collection('things').doc('a').update({ n: 2 })
  const late = () => second.collection('things').doc('a').update({ n: 3 })
  const message = await messageOf(late())
  expect(message).toMatch(/^\[ResourceUnavailable\.TransactionConflict\] Transaction is conflict, maybe resource operated by others\./)
  await first.commit()
  expect((await things().doc('a').get()).data).toEqual([{ _id: 'a', n: 2 }])
})

test('a document changed after the snapshot conflicts as well, also when its writer is gone', async () => {
  const tx = await begin()
  await tx.collection('things').doc('b').get()
  const other = await begin()
  await other.collection('things').doc('a').update({ n: 2 })
  await other.commit()
  expect(await codeOf(tx.collection('things').doc('a').update({ n: 3 }))).toBe('DATABASE_TRANSACTION_CONFLICT')
})

test('a conflict aborts: the transaction is gone with all its writes', async () => {
  const [first, second] = [await begin(), await begin()]
  await second.collection('things').doc('b').update({ n: 7 })
  await first.collection('things').doc('a').update({ n: 2 })
  await codeOf(second.collection('things').doc('a').update({ n: 3 }))
  expect(await codeOf(second.commit())).toBe('DATABASE_TRANSACTION_FAIL')
  expect(await codeOf(second.rollback())).toBe('DATABASE_TRANSACTION_FAIL')
  await first.commit()
  expect(cloud().standin.documents('things')).toEqual([{ _id: 'a', n: 2 }, { _id: 'b', n: 1 }])
})

test('two that create the same document: the second conflicts', async () => {
  const [first, second] = [await begin(), await begin()]
  await second.collection('things').doc('a').get()
  await first.collection('things').add({ _id: 'new', by: 1 })
  expect(await codeOf(second.collection('things').add({ _id: 'new', by: 2 }))).toBe('DATABASE_TRANSACTION_CONFLICT')
  await first.commit()
})

test('creating what the snapshot shows is a duplicate, and ends the transaction', async () => {
  const tx = await begin()
  expect(await codeOf(tx.collection('things').add({ _id: 'a' }))).toBe('DATABASE_DUPLICATE_WRITE')
  expect(await codeOf(tx.commit())).toBe('DATABASE_TRANSACTION_FAIL')
})

test('reads take no lock: two that read both and write one each both commit (write skew)', async () => {
  const [first, second] = [await begin(), await begin()]
  for (const tx of [first, second]) await tx.collection('things').where({ n: 1 }).get()
  await first.collection('things').doc('a').update({ n: 0 })
  await second.collection('things').doc('b').update({ n: 0 })
  await first.commit()
  await second.commit()
  expect(cloud().standin.documents('things')).toEqual([{ _id: 'a', n: 0 }, { _id: 'b', n: 0 }])
})

test('after 30 seconds it does not exist, whatever it is asked', async () => {
  const tx = await begin()
  await tx.collection('things').doc('a').update({ n: 2 })
  cloud().standin.clock.advance(30_001)
  const message = await messageOf(tx.collection('things').doc('a').get())
  expect(message).toMatch(/^\[ResourceUnavailable\.TransactionNotExist\] .*must be commit or abort in 30 seconds/)
  expect(await codeOf(tx.commit())).toBe('DATABASE_TRANSACTION_FAIL')
  expect((await things().doc('a').get()).data).toEqual([{ _id: 'a', n: 1 }])
})

test('within 30 seconds it lives', async () => {
  const tx = await begin()
  await tx.collection('things').doc('a').update({ n: 2 })
  cloud().standin.clock.advance(29_000)
  await tx.commit()
  expect((await things().doc('a').get()).data).toEqual([{ _id: 'a', n: 2 }])
})

test('nothing can be done after the commit', async () => {
  const tx = await begin()
  await tx.commit()
  expect(await codeOf(tx.collection('things').doc('a').set({ n: 1 }))).toBe('DATABASE_TRANSACTION_FAIL')
})

test('serverDate is refused by an insert in a transaction', async () => {
  const tx = await begin()
  expect(await codeOf(tx.collection('things').add({ at: cloud().db.serverDate() }))).toBe('INVALID_PARAM')
  await tx.rollback()
})

test('runTransaction tries three times more on a conflict, without a pause, and then gives it up', async () => {
  const { db, standin } = cloud()
  const holder = await begin()
  await holder.collection('things').doc('a').update({ n: 2 })
  const outcome = await codeOf(db.runTransaction(async (tx: Tx) => { await tx.collection('things').doc('a').update({ n: 3 }) }))
  expect(outcome).toBe('DATABASE_TRANSACTION_CONFLICT')
  expect(standin.journal.count('database.startTransaction')).toBe(1 + 4)
  await holder.rollback()
})

test('rollback(value) in runTransaction rejects with the value itself', async () => {
  const gone = await cloud().db.runTransaction(async (tx: Tx) => { await tx.rollback('full') }).catch((value: unknown) => value)
  expect(gone).toBe('full')
})

test('an update that changes nothing takes no lock: a guard must change', async () => {
  const [first, second] = [await begin(), await begin()]
  await first.collection('things').doc('a').update({ n: 1 })
  await second.collection('things').doc('a').update({ n: 2 })
  await first.commit()
  await second.commit()
})
