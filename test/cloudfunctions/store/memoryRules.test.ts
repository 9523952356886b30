import { scriptedClock } from '@office/adapters/local/scriptedClock'
import { memoryStore } from '@office/adapters/memory/memoryStore'
import { StoreUnavailable } from '@office/ports/store'
import { setting } from './rows'

const start = () => {
  const clock = scriptedClock(0)
  const pauses: number[] = []
  const store = memoryStore({ clock, random: () => 0.999, pause: async (ms) => void pauses.push(ms) })
  return { clock, pauses, store }
}
/** Lets other callers run `count` operations. */
const turns = async (count: number): Promise<void> => {
  for (let n = 0; n < count; n += 1) await new Promise((resolve) => setImmediate(resolve))
}

test('reads take no lock: without a guard document write skew is possible, as it is in the cloud', async () => {
  const { store } = start()
  for (const id of ['a', 'b']) await store.create('setting', setting(id, 'on duty'))
  const leave = (mine: string, other: string): Promise<void> =>
    store.transact(async (tx) => {
      if ((await tx.get('setting', other))?.value === 'on duty') await tx.put('setting', setting(mine, 'off'))
    })
  await Promise.all([leave('a', 'b'), leave('b', 'a')])
  expect([(await store.get('setting', 'a'))?.value, (await store.get('setting', 'b'))?.value]).toEqual(['off', 'off'])
})

test('a transaction reads one snapshot, whatever others commit meanwhile', async () => {
  const { store } = start()
  await store.create('setting', setting('a', 1))
  const seen = store.transact(async (tx) => {
    const values = []
    for (let n = 0; n < 10; n += 1) values.push((await tx.get('setting', 'a'))?.value)
    return values
  })
  await turns(3)
  await store.transact((tx) => tx.put('setting', setting('a', 2)))
  expect(new Set(await seen)).toEqual(new Set([1]))
})

test('the first writer wins; the second hears of it at its write, not at the end, and runs again', async () => {
  const { store, pauses } = start()
  await store.create('setting', setting('a', 0))
  const trace: string[] = []
  const slow = store.transact(async (tx) => {
    await tx.put('setting', setting('a', 'slow'))
    for (let n = 0; n < 6; n += 1) await tx.get('setting', 'other')
    trace.push('slow ends')
  })
  await turns(2)
  const second = store.transact(async (tx) => {
    trace.push('second tries')
    await tx.put('setting', setting('a', 'second'))
    trace.push('second wrote')
  })
  await Promise.all([slow, second])
  expect(trace[0]).toBe('second tries')
  expect(trace.indexOf('second wrote')).toBeGreaterThan(trace.indexOf('slow ends'))
  expect(pauses.length).toBeGreaterThan(0)
  expect((await store.get('setting', 'a'))?.value).toBe('second')
})

test('reruns are bounded and spread: pauses double up to 40 ms, then it answers StoreUnavailable', async () => {
  const { store, pauses } = start()
  await store.create('setting', setting('a', 0))
  const busy = store.transact(async (tx) => {
    await tx.put('setting', setting('a', 'busy'))
    for (let n = 0; n < 60; n += 1) await tx.get('setting', 'other')
  })
  await turns(2)
  await expect(store.transact((tx) => tx.put('setting', setting('a', 'late')))).rejects.toThrow(StoreUnavailable)
  expect(pauses.map((ms) => Math.round(ms))).toEqual([1, 2, 4, 8, 16, 32, 40, 40, 40, 40, 40, 40])
  await busy
})

test('a transaction lives 30 seconds', async () => {
  const { clock, store } = start()
  const late = store.transact(async (tx) => {
    await tx.put('setting', setting('a', 1))
    clock.advance(30_001)
    await tx.put('setting', setting('b', 1))
  })
  await expect(late).rejects.toThrow(StoreUnavailable)
  expect(await store.get('setting', 'a')).toBeUndefined()
})

test('a write outside waits for the transaction that holds its document', async () => {
  const { store } = start()
  const trace: string[] = []
  const slow = store
    .transact(async (tx) => {
      await tx.create('setting', setting('a', 'slow'))
      for (let n = 0; n < 6; n += 1) await tx.get('setting', 'other')
    })
    .then(() => trace.push('slow'))
  await turns(2)
  const answer = await store.create('setting', setting('a', 'outside')).finally(() => trace.push('outside'))
  await slow
  expect([answer, trace]).toEqual(['exists', ['slow', 'outside']])
})
