/** Many callers at once: what snapshot isolation and first-writer-wins must keep in every history, and what the SDK's retry does not. */
import type { Tx } from './cloud'
import { codeOf, eachTest } from './cloud'
import { seeded } from './faults'

const cloud = eachTest({ trap: { documents: 'marked' } })
const conflict = 'DATABASE_TRANSACTION_CONFLICT'

/** Our own retry: a little longer after each conflict, with jitter. */
async function retried<T>(random: () => number, work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await cloud().db.runTransaction(work, 0) as T
    } catch (error) {
      if ((error as { code?: string }).code !== conflict || attempt === 200) throw error
      await new Promise((resolve) => setTimeout(resolve, random() * Math.min(40, 2 * attempt)))
    }
  }
}

test.each([1, 2])('transfers among five accounts keep the sum, in every snapshot and at the end (seed %i)', async (seed) => {
  const { standin, db } = cloud()
  const random = seeded(seed)
  await standin.seed('things', Array.from({ length: 5 }, (_, n) => ({ _id: `a${n}`, n: 100 })))
  const sums: number[] = []
  const transfer = async () => {
    const [from, to] = [Math.floor(random() * 5), Math.floor(random() * 5)].map((n) => `a${n}`) as [string, string]
    const amount = Math.ceil(random() * 20)
    await retried(random, async (tx) => {
      const own = tx.collection('things')
      if (from === to) return
      const [giver, taker] = [(await own.doc(from).get()).data as { n: number }, (await own.doc(to).get()).data as { n: number }]
      await own.doc(from).update({ n: giver.n - amount })
      await own.doc(to).update({ n: taker.n + amount })
    })
  }
  const look = async () => {
    const tx = await db.startTransaction()
    let sum = 0
    // One by one, with others writing between: only a snapshot adds up.
    for (let n = 0; n < 5; n += 1) sum += ((await tx.collection('things').doc(`a${n}`).get()).data as { n: number }).n
    await tx.commit()
    sums.push(sum)
  }
  await Promise.all(Array.from({ length: 15 }, (_, n) => (n % 3 === 0 ? look() : transfer())))
  expect(new Set(sums)).toEqual(new Set([500]))
  expect((standin.documents('things') as { n: number }[]).reduce((sum, { n }) => sum + n, 0)).toBe(500)
  expect(standin.openTransactions()).toBe(0)
})

const book = async (tx: Tx, who: number): Promise<boolean> => {
  const { data } = await tx.collection('things').doc('seats').get() as { data: { left: number } }
  if (data.left === 0) return false
  await tx.collection('things').doc('seats').update({ left: data.left - 1 })
  await tx.collection('things').add({ _id: `booking:${who}` })
  return true
}
const bookings = () => cloud().standin.documents('things').length - 1

test('30 callers for 6 seats with a retry of our own: 6 booked, 24 told that it is full', async () => {
  await cloud().standin.seed('things', [{ _id: 'seats', left: 6 }])
  const random = seeded(5)
  const booked = await Promise.all(Array.from({ length: 30 }, (_, who) => retried(random, (tx) => book(tx, who))))
  expect([booked.filter(Boolean).length, bookings()]).toEqual([6, 6])
})

test("30 callers for 6 seats with the SDK's own three retries: some end in conflicts, and yet never one too many", async () => {
  await cloud().standin.seed('things', [{ _id: 'seats', left: 6 }])
  const codes = await Promise.all(Array.from({ length: 30 }, (_, who) => codeOf(cloud().db.runTransaction((tx: Tx) => book(tx, who)))))
  expect(codes).toContain(conflict)
  expect(bookings()).toBeLessThanOrEqual(6)
  expect(cloud().standin.documents('things')[0]).toMatchObject({ left: 6 - bookings() })
})
