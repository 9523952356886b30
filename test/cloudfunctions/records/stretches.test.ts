/** Proofs that a function's time is too short for go on where they broke off, and say what one whole run says (P11 T-29 T-35). */
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { scriptedClock } from '@office/adapters/local/scriptedClock'
import { memoryStore } from '@office/adapters/memory/memoryStore'
import type { AuditRow } from '@office/ports/documents'
import type { Office } from '@office/ports/office'
import type { Store } from '@office/ports/store'
import { sealAudit } from '@office/records/audit'
import { foldClosedBuckets } from '@office/records/foldBuckets'
import { append } from '@office/records/ledger'
import { recount, recountOn } from '@office/records/recount'
import { verify, verifyOn } from '@office/records/verify'
import { layDown, takeUp } from '@office/records/workInHand'
import { dueJobs } from '@office/jobs'
import { anyRow } from '../../src/shared/domain/randomRows'
import { opened } from '../account/opened'
import { ledgerRow } from '../store/rows'

jest.setTimeout(120_000)

const keys = { sha256: (text: string) => createHash('sha256').update(text).digest('hex') } as unknown as Office['keys']
const inMemory = (): Store => memoryStore({ clock: scriptedClock(0), random: Math.random, pause: () => Promise.resolve() })
/** A clock that is a millisecond later whenever it is looked at: a stretch of n ends at the n-th look. */
const restless = () => {
  let at = 0
  return { now: () => (at += 1) }
}
const killed = (store: Store, after: number): Store => {
  let left = after
  return { ...store, transact: (work) => ((left -= 1) < 0 ? Promise.reject(new Error('killed')) : store.transact(work)) }
}
type Work = Pick<Office, 'store' | 'clock' | 'keys'> & { readonly tallies: 'behind' }
const officeOn = (store: Store): Work => ({ store, clock: restless(), keys, tallies: 'behind' })

/** Stretch after stretch, some of them killed in the middle of laying down what they have. */
async function inStretches<T>(office: Work, on: (office: Work, until: number) => Promise<T | undefined>, looks: readonly number[], kills: readonly number[]): Promise<{ found: T; stretches: number }> {
  for (let stretch = 0; stretch < 5_000; stretch += 1) {
    const kill = kills[stretch] ?? Number.POSITIVE_INFINITY
    const now = office.clock.now()
    const found = await on({ ...office, store: killed(office.store, kill) }, now + (looks[stretch % looks.length] ?? 1)).catch((error: Error) => { if (error.message !== 'killed') throw error })
    if (found !== undefined) return { found: found as T, stretches: stretch + 1 }
  }
  throw new Error('it never ends')
}
const left = async (store: Store, job: string) => (await Promise.all([0, 1].flatMap((side) => [0, 1, 2].map((n) => store.get('workPart', `${job}:${String(side)}:${String(n)}`))))).filter(Boolean).length

const someLooks = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 5 })
const someKills = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 4 })

test('P11 a recount in stretches, killed now and then, finds what a whole one finds, and leaves nothing behind', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.record({ row: anyRow, receivedAt: fc.integer({ min: 1, max: 90_000 }) }), { maxLength: 230 }), fc.nat(), someLooks, someKills, async (list, wrongAt, looks, kills) => {
      const store = inMemory()
      for (const [at, { row, receivedAt }] of list.entries()) await append(store, ledgerRow(`l${String(at)}`, { ...row, receivedAt }))
      await foldClosedBuckets(store, 300_000)
      const tallies = (await store.find('talliesInOrder', {}, { limit: 100 })).rows
      const spoilt = tallies[wrongAt % Math.max(1, tallies.length)]
      if (spoilt) await store.transact((tx) => tx.put('tally', { ...spoilt, persons: spoilt.persons + 7 }))
      const whole = await recount({ store, clock: scriptedClock(1), tallies: 'behind' })
      const { found } = await inStretches(officeOn(store), recountOn, looks, kills)
      expect(found).toEqual(whole)
      expect(found.differences.length > 0).toBe(spoilt !== undefined)
      expect(await left(store, 'recount')).toBe(0)
    }),
    { numRuns: 12 },
  )
})

test('a recount of many rows takes many stretches, also while people go on and the fold with them: no figure differs', async () => {
  const store = inMemory()
  const office = officeOn(store)
  let received = 0
  const more = async (count: number): Promise<void> => {
    for (let n = 0; n < count; n += 1, received += 1) await append(store, ledgerRow(`l${String(received)}`, { receivedAt: received * 1_000, personId: `p${String(received % 40)}`, scopes: [`u${String(received % 60)}`, 'o'] }))
    await foldClosedBuckets(store, received * 1_000 + 59_999, 1_000)
  }
  await more(600)
  const stretches: unknown[] = []
  let found: Awaited<ReturnType<typeof recountOn>>
  while (!found) {
    found = await recountOn(office, office.clock.now() + 3)
    stretches.push(found)
    if (stretches.length <= 6) await more(20)
  }
  expect(stretches.length).toBeGreaterThan(3)
  expect(found.differences).toEqual([])
  expect(found.rows).toBeGreaterThan(600)
  expect((await store.get('setting', 'lastRecount'))?.value).toMatchObject({ differences: 0 })
})

const audit = (n: number, more: Partial<AuditRow> = {}): AuditRow => ({ _id: `a${String(n).padStart(3, '0')}`, v: 1, at: n, who: 'p', unitId: 'u', what: 'x', about: `hazard:${String(n)}`, outcome: 'done', detail: { n }, sealed: 0, ...more })

test('T-35 the chain walked in stretches, killed now and then: the same rows are named, the same anchor is given', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 5 }), fc.array(fc.tuple(fc.nat(39), fc.constantFrom('changed', 'removed', 'foreign')), { maxLength: 4 }), someLooks, someKills, async (rows, unsealed, damage, looks, kills) => {
      const store = inMemory()
      const office = officeOn(store)
      for (let n = 0; n < rows; n += 1) await store.create('audit', audit(n))
      await sealAudit(office)
      for (let n = 0; n < unsealed; n += 1) await store.create('audit', audit(500 + n))
      for (const [n, how] of damage) {
        await store.transact(async (tx) => {
          const there = await tx.get('audit', audit(n)._id)
          if (how === 'removed') await tx.remove('audit', audit(n)._id)
          else if (how === 'foreign') await tx.put('audit', audit(200 + n, { sealed: 900 + n }))
          else if (there) await tx.put('audit', { ...there, who: 'somebody else' })
        })
      }
      const whole = await verify(office)
      const { found } = await inStretches(office, verifyOn, looks, kills)
      expect(found).toEqual(whole)
      expect((await store.get('setting', 'lastVerify'))?.value).toMatchObject({ wrong: whole.wrong.length, sealed: whole.sealed })
      expect(await left(store, 'verify')).toBe(0)
    }),
    { numRuns: 30, examples: [[0, 0, [[0, 'foreign']], [1, 2], [1]]] },
  )
})

test('of two runs beside each other one lays down its work; parts that do not fit together are nothing', async () => {
  const office = officeOn(inMemory())
  expect(await layDown(office, 'recount', 0, { words: '宿舍😀'.repeat(20_000) })).toBe(true)
  expect(await layDown(office, 'recount', 0, 'the other')).toBe(false)
  const { turn } = await takeUp(office, 'recount')
  expect(turn).toBe(1)
  expect((await takeUp(office, 'recount')).value).toBeUndefined()
  expect(await layDown(office, 'recount', turn, { words: '宿舍😀'.repeat(20_000) })).toBe(true)
  expect((await takeUp(office, 'recount')).value).toEqual({ words: '宿舍😀'.repeat(20_000) })
})

test('in the courier a proof that does not end in its time goes on in the next round, not after a lease, and ends once', async () => {
  const house = await opened()
  const { store } = house.office
  for (let n = 0; n < 450; n += 1) await append(store, ledgerRow(`more${String(n)}`, { receivedAt: house.clock.now() + n, personId: `p${String(n)}` }))
  const lines: unknown[] = []
  // Each look at the ledger takes a function's time.
  const slow: Store = { ...store, find: (query, args, page) => { if (query === 'ledgerByTime') house.clock.advance(20_000); return store.find(query, args, page) } }
  const ended = () => lines.filter((line) => (line as { job?: string }).job === 'recount')
  let rounds = 0
  while (ended().length === 0 && rounds < 30) {
    await dueJobs({ ...house.office, store: slow }, (line) => { lines.push(line) }, house.clock.now() + 1_000)
    rounds += 1
  }
  expect(ended()).toEqual([{ level: 'info', event: 'job', job: 'recount', count: 0 }])
  expect(rounds).toBeGreaterThan(3)
  expect(rounds).toBeLessThan(15)
  await dueJobs({ ...house.office, store: slow }, (line) => { lines.push(line) }, house.clock.now() + 1_000)
  expect(ended()).toHaveLength(1)
  await house.close()
})
