import { join } from 'node:path'
import fc from 'fast-check'
import { scriptedClock } from '@office/adapters/local/scriptedClock'
import { sqliteStore } from '@office/adapters/local/store/sqliteStore'
import { memoryStore } from '@office/adapters/memory/memoryStore'
import type { LedgerRow } from '@office/ports/documents'
import type { Store } from '@office/ports/store'
import { foldClosedBuckets, foldedUntil } from '@office/records/foldBuckets'
import { append } from '@office/records/ledger'
import { recount } from '@office/records/recount'
import { foldBatch, readTallies } from '@office/records/tally'
import { storedPeriods } from '@office/records/storedPeriods'
import { countedByHand } from '../../src/shared/domain/countedByHand'
import { anyRow } from '../../src/shared/domain/randomRows'
import { ledgerRow } from '../store/rows'
import { temporaryFolder } from '../store/temporary'
import { storedFigures } from './storedFigures'

const folder = temporaryFolder()
const opened = (): ReturnType<typeof sqliteStore> => sqliteStore({ path: join(folder(), 'office.sqlite'), onBatch: foldBatch })
const inMemory = (): Store => memoryStore({ clock: scriptedClock(0), random: Math.random })
const clock = scriptedClock(1)
const long = 120_000
// Other work may share the machine: slow is not wrong.
jest.setTimeout(60_000)

/** The store, with every write from the `count`-th on refused: a courier that was killed there. */
function dyingAfter(store: Store, count: number): Store {
  let left = count
  return {
    ...store,
    transact: (work) => {
      left -= 1
      return left < 0 ? Promise.reject(new Error('killed')) : store.transact(work)
    },
  }
}
const write = fc.oneof(
  fc.record({ is: fc.constant('append' as const), id: fc.integer({ min: 0, max: 15 }), row: anyRow }),
  fc.record({ is: fc.constant('inside' as const), id: fc.integer({ min: 0, max: 15 }), row: anyRow, fails: fc.boolean() }),
)

describe('on one machine the fold rides in the commit', () => {
  test('P11 after any history of appends, repetitions and failed works: tallies = recount = by hand, at once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(write, { maxLength: 8 }), { maxLength: 6 }), async (turns) => {
        const store = opened()
        const kept = new Map<string, LedgerRow>()
        for (const turn of turns) {
          await Promise.all(
            turn.map(async ({ id, row, ...act }) => {
              const doc = ledgerRow(`l${String(id)}`, row)
              if (act.is === 'append') return append(store, doc).then((answer) => void (answer === 'created' && kept.set(doc._id, doc)))
              const made = await store
                .transact(async (tx) => {
                  const there = await tx.get('ledger', doc._id)
                  if (!there) await tx.create('ledger', doc)
                  if ('fails' in act && act.fails) throw new Error('on purpose')
                  return !there
                })
                .catch(() => false)
              if (made) kept.set(doc._id, doc)
            }),
          )
        }
        const byHand = countedByHand([...kept.values()], storedPeriods)
        expect(await storedFigures(store)).toEqual(byHand)
        expect(await recount({ store, clock })).toEqual({ rows: kept.size, figures: expect.any(Number) as number, differences: [] })
        await store.close()
      }),
      { numRuns: 40 },
    )
  })

  test('a row that cannot be counted is refused alone; its neighbours of the same turn are kept and counted', async () => {
    const store = opened()
    const bad = ledgerRow('bad', { scopes: ['x'.repeat(510)] })
    const answers = await Promise.allSettled([store.create('ledger', ledgerRow('a')), store.create('ledger', bad), store.create('ledger', ledgerRow('b'))])
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(await store.get('ledger', 'bad')).toBeUndefined()
    expect((await readTallies(store, 'o', 'checkIn', 'all')).get('')?.amount).toBe(2)
    await store.close()
  })

  test('one read gives a figure with its facets and when its newest row came', async () => {
    const store = opened()
    const at = Date.UTC(2027, 5, 16)
    await append(store, ledgerRow('a', { at, receivedAt: at + 5, facets: { source: 'self' } }))
    await append(store, ledgerRow('b', { at, receivedAt: at + 9, personId: 'p2', amount: 46, facets: { source: 'paper' } }))
    const day = await readTallies(store, 't1', 'checkIn', 'd:2027-06-16')
    expect([day.get('')?.amount, day.get('')?.persons, day.get('source=self')?.amount, day.get('source=paper')?.amount, day.get('')?.asOf]).toEqual([47, 2, 1, 46, at + 9])
    expect((await readTallies(store, 't1', 'checkIn', 'd:2027-06-17')).size).toBe(0)
    await store.close()
  })
})

test('a step of a case is kept and nowhere summed; sums that an earlier release kept of it are no difference', async () => {
  const store = opened()
  const step = ledgerRow('a', { measure: 'hazard.step', personId: '' })
  await append(store, step)
  await append(store, ledgerRow('b'))
  expect(await store.get('ledger', 'a')).toEqual(step)
  expect(new Set(Object.keys(await storedFigures(store)).map((figure) => figure.split('|')[0]))).toEqual(new Set(['checkIn']))
  await store.transact((tx) => tx.put('tally', { _id: 'hazard.step|o|all', v: 1, measure: 'hazard.step', scope: 'o', period: 'all', facets: [''], amounts: [9], persons: 0, asOf: 0 }))
  expect(await recount({ store, clock })).toMatchObject({ rows: 2, differences: [] })
  await store.close()
})

test('a week is its seven days, a year its months, the whole is everything: amounts and persons add up', async () => {
  const store = opened()
  const days = [Date.UTC(2027, 5, 13), Date.UTC(2027, 5, 14), Date.UTC(2027, 5, 20), Date.UTC(2027, 5, 21), Date.UTC(2027, 11, 31), Date.UTC(2028, 0, 1)]
  for (const [at, day] of days.entries()) await append(store, ledgerRow(`l${String(at)}`, { at: day, personId: `p${String(at % 4)}` }))
  const figure = async (period: string): Promise<unknown[]> => {
    const whole = (await readTallies(store, 'o', 'checkIn', period)).get('')
    return [whole?.amount, whole?.persons]
  }
  expect(await figure('w:2027-06-07')).toEqual([1, 1])
  expect(await figure('w:2027-06-14')).toEqual([2, 2])
  expect(await figure('m:2027-06')).toEqual([4, 4])
  expect(await figure('y:2027')).toEqual([5, 4])
  expect(await figure('y:2028')).toEqual([1, 0])
  expect(await figure('all')).toEqual([6, 4])
  await store.close()
})

describe('where no commit can be hooked, closed buckets are set', () => {
  const received = fc.array(fc.record({ row: anyRow, receivedAt: fc.integer({ min: 1, max: 90_000 }) }), { maxLength: 25 })
  const fill = async (store: Store, list: readonly { row: object; receivedAt: number }[]): Promise<LedgerRow[]> => {
    const rows = list.map(({ row, receivedAt }, at) => ledgerRow(`l${String(at)}`, { ...row, receivedAt }))
    for (const row of rows) await append(store, row)
    return rows
  }

  test('P11 killed at any write and run again: tallies = recount = by hand', async () => {
    await fc.assert(
      fc.asyncProperty(received, fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 6 }), async (list, kills) => {
        const store = inMemory()
        const rows = await fill(store, list)
        for (const kill of kills) await foldClosedBuckets(dyingAfter(store, kill), 90_000 + long).catch((error: Error) => expect(error.message).toBe('killed'))
        await foldClosedBuckets(store, 90_000 + long)
        expect(await storedFigures(store)).toEqual(countedByHand(rows, storedPeriods))
        expect((await recount({ store, clock })).differences).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  test('two couriers at once count once', async () => {
    await fc.assert(
      fc.asyncProperty(received, async (list) => {
        const store = inMemory()
        const rows = await fill(store, list)
        await Promise.all([foldClosedBuckets(store, 90_000 + long), foldClosedBuckets(store, 90_000 + long)])
        expect(await storedFigures(store)).toEqual(countedByHand(rows, storedPeriods))
      }),
      { numRuns: 25 },
    )
  })

  test('an open bucket waits until no late row can come', async () => {
    const store = inMemory()
    await append(store, ledgerRow('a', { receivedAt: 1_000 }))
    expect(await foldClosedBuckets(store, 74_999)).toBe(0)
    expect(await storedFigures(store)).toEqual({})
    expect(await foldClosedBuckets(store, 75_000)).toBe(1)
    expect((await readTallies(store, 'o', 'checkIn', 'all')).get('')?.amount).toBe(1)
    expect(await foldedUntil(store)).toBe(15_000)
  })

  test('P13 a thousand rows of a minute from one session cost at most 2.5 writes a row', async () => {
    const store = inMemory()
    let writes = 0
    for (let at = 0; at < 1000; at += 1) await store.create('ledger', ledgerRow(`l${String(at)}`, { personId: `p${String(at % 300)}`, at: Date.UTC(2027, 5, 16, 1), receivedAt: at * 60 }))
    const counting: Store = { ...store, transact: (work) => store.transact((tx) => work({ ...tx, get: (kind, id) => tx.get(kind, id), create: (kind, doc) => tx.create(kind, doc), remove: (kind, id) => tx.remove(kind, id), put: (kind, doc) => { writes += 1; return tx.put(kind, doc) } })) }
    await foldClosedBuckets(counting, 60_000 + long)
    expect((await readTallies(store, 'o', 'checkIn', 'all')).get('')).toMatchObject({ amount: 1000, persons: 300 })
    expect(writes / 1000).toBeLessThanOrEqual(2.5)
  })
})

describe('the recount', () => {
  test('names the figure that was changed by hand, what is stored and what is true', async () => {
    const store = inMemory()
    await append(store, ledgerRow('a', { receivedAt: 1 }))
    await foldClosedBuckets(store, long)
    await store.transact(async (tx) => {
      const tally = await tx.get('tally', 'checkIn|t1|all')
      await tx.put('tally', { ...tally!, amounts: [99] })
      await tx.remove('tally', 'checkIn|o|all')
      await tx.put('tally', { ...tally!, _id: 'checkIn|x|all', scope: 'x' })
    })
    const { differences } = await recount({ store, clock: scriptedClock(777) })
    expect(differences).toEqual([
      { figure: 'checkIn|t1|all|', stored: { amount: 99, persons: 1 }, counted: { amount: 1, persons: 1 } },
      { figure: 'checkIn|x|all|', stored: { amount: 1, persons: 1 }, counted: { amount: 0, persons: 0 } },
      { figure: 'checkIn|o|all|', stored: { amount: 0, persons: 0 }, counted: { amount: 1, persons: 1 } },
    ])
    expect((await store.get('setting', 'lastRecount'))?.value).toEqual({ at: 777, differences: 3 })
  })

  test('rows that arrive while it counts are no difference', async () => {
    const store = opened()
    for (let at = 0; at < 350; at += 1) await append(store, ledgerRow(`l${String(at)}`, { receivedAt: at, personId: `p${String(at % 9)}`, scopes: [`u${String(at % 70)}`, 'o'] }))
    let counting = true
    let late = 0
    const writing = (async () => {
      for (; counting; late += 1) await append(store, ledgerRow(`late${String(late)}`, { receivedAt: 300 + late, personId: `q${String(late)}`, scopes: [`u${String(late % 70)}`, 'o'] }))
    })()
    const { differences, rows } = await recount({ store, clock })
    counting = false
    await writing
    expect(differences).toEqual([])
    expect(rows).toBeGreaterThan(350)
    await store.close()
  })

  test.each([0.5, Number.NaN, 2 ** 60])('a row of %p cannot be counted exactly and is refused', async (amount) => {
    await expect(append(inMemory(), ledgerRow('a', { amount }))).rejects.toThrow('whole number')
  })

  test.each([{ measure: 'a|b' }, { scopes: ['x'.repeat(65)] }, { facets: { a: 'b|c' } }])('%p cannot name a figure', async (more) => {
    await expect(append(inMemory(), ledgerRow('a', more))).rejects.toThrow('cannot name a figure')
  })
})
