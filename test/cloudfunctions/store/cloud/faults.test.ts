/** What the network and the database do to a write, and what the caller hears: applied once or not at all, never twice (R-03 R-05 R-07). */
import type { Store } from '@office/ports/store'
import { StoreMisuse, StoreUnavailable } from '@office/ports/store'
import type { Fault } from '../../../standin/faults'
import { ledgerRow, setting } from '../rows'
import type { Cloud, Fresh } from './opened'
import { openCloud } from './opened'

// Other work may share the machine: slow is not wrong.
jest.setTimeout(60_000)

const hasty = 250
let cloud: Cloud
let fresh: Fresh
let store: Store
const begin = (callMs?: number): void => {
  fresh = cloud.fresh({}, callMs)
  store = fresh.store
}
beforeAll(async () => { cloud = await openCloud() })
beforeEach(() => { begin() })
afterEach(() => {
  cloud.standin.faults.clear()
  expect(cloud.standin.openTransactions()).toBe(0)
})
afterAll(() => cloud.close())

const commit = 'database.commitTransaction'
const insert = 'database.insertDocument'
/** Each run of the work adds one, and says what it made of it. */
const addOne = (on: Store): Promise<number> =>
  on.transact(async (tx) => {
    const sum = Number((await tx.get('setting', 'sum'))?.value ?? 0) + 1
    await tx.put('setting', setting('sum', sum))
    return sum
  })
const sum = async (): Promise<unknown> => (await store.get('setting', 'sum'))?.value
const count = (action: string): number => cloud.standin.journal.count(action)
/** Calls that this work costs, by action. */
async function calls(work: () => Promise<unknown>): Promise<Record<string, number>> {
  cloud.standin.journal.reset()
  await work()
  return Object.fromEntries(Object.entries(cloud.standin.journal.counts()).map(([action, times]) => [action.replace('database.', ''), times]))
}

const lost: readonly (readonly [string, Fault])[] = [
  ['a time-out after the commit', { kind: 'timeoutAfterCommit' }],
  ['a connection cut after it', { kind: 'cut', when: 'after' }],
  ['a connection cut before it', { kind: 'cut', when: 'before' }],
  ['500 with JSON after it', { kind: 'status', status: 500, body: 'json', after: true }],
  ['502 with HTML after it', { kind: 'status', status: 502, body: 'html', after: true }],
  ['HTML and 200 after it', { kind: 'status', status: 200, body: 'html', after: true }],
  ['nothing and 200 after it', { kind: 'status', status: 200, body: 'empty', after: true }],
  ['503 before it', { kind: 'status', status: 503, body: 'html' }],
  ['the call delivered twice, the second answer heard', { kind: 'duplicate' }],
  ['the call delivered twice, the first answer heard', { kind: 'duplicate', answer: 'first' }],
  ['DATABASE_TIMEOUT', { kind: 'error', code: 'DATABASE_TIMEOUT' }],
  ['DATABASE_TRANSACTION_FAIL', { kind: 'error', code: 'DATABASE_TRANSACTION_FAIL' }],
  ['a general failure that is no duplicate', { kind: 'error', code: 'DATABASE_REQUEST_FAILED', message: '[FailedOperation] write errors: duplicate of nothing' }],
  ['a conflict', { kind: 'conflict' }],
]

describe.each(lost)('%s', (_what, fault) => {
  if (fault.kind === 'timeoutAfterCommit') beforeEach(() => { begin(hasty) })

  test('at the commit: applied once, and answered as that once', async () => {
    cloud.standin.faults.add({ fault, action: commit })
    expect(await addOne(store)).toBe(1)
    expect(await sum()).toBe(1)
    expect(await addOne(store)).toBe(2)
  })

  test('at a lone insert: created, once', async () => {
    cloud.standin.faults.add({ fault, action: insert })
    expect(await store.create('setting', setting('s', 'mine'))).toBe('created')
    expect(await store.create('setting', setting('s', 'another'))).toBe('exists')
    expect(await store.get('setting', 's')).toEqual(setting('s', 'mine'))
  })

  test.each(['database.startTransaction', 'database.getDocument', 'database.modifyDocument'])('at %s inside: nothing half, nothing twice', async (action) => {
    cloud.standin.faults.add({ fault, action })
    expect(await addOne(store)).toBe(1)
    expect(await sum()).toBe(1)
    // One whose start was never answered holds nothing, and the server ends it after its 30 seconds.
    if (action === 'database.startTransaction') cloud.standin.clock.advance(31_000)
  })

  test('at an insert inside: one document, one effect', async () => {
    cloud.standin.faults.add({ fault, action: insert, inTransaction: true })
    const made = await store.transact(async (tx) => {
      const there = await tx.get('setting', 'a')
      if (there) return 'there'
      await tx.create('setting', setting('a'))
      await tx.put('setting', setting('sum', Number((await tx.get('setting', 'sum'))?.value ?? 0) + 1))
      return 'made'
    })
    expect([made, await sum()]).toEqual(['made', 1])
  })

  test('at a removal inside: gone, and the rest is there', async () => {
    await store.create('setting', setting('a'))
    cloud.standin.faults.add({ fault, action: 'database.removeDocument' })
    await store.transact(async (tx) => {
      await tx.remove('setting', 'a')
      await tx.put('setting', setting('b'))
    })
    expect([await store.get('setting', 'a'), await store.get('setting', 'b')]).toEqual([undefined, setting('b')])
  })

  test('at a read outside: answered all the same', async () => {
    await store.create('setting', setting('a', 7))
    cloud.standin.faults.add({ fault, action: 'database.getDocument', inTransaction: false })
    expect(await store.get('setting', 'a')).toEqual(setting('a', 7))
  })
})

test('a lost commit is found although others have written the same document since', async () => {
  cloud.standin.faults.add({ fault: { kind: 'cut', when: 'after' }, action: commit })
  // The abort that settles the doubt comes late, and meanwhile five others add theirs.
  cloud.standin.faults.add({ fault: { kind: 'delay', ms: 150 }, action: 'database.abortTransaction' })
  const first = addOne(store)
  while (count(commit) === 0 || (await sum()) === undefined) await new Promise((resolve) => setTimeout(resolve, 5))
  for (let n = 0; n < 5; n += 1) await addOne(fresh.another())
  expect(await first).toBe(1)
  expect(await sum()).toBe(6)
})

test('a commit that is still on its way when its answer is given up for lost cannot come through later', async () => {
  begin(hasty)
  cloud.standin.faults.add({ fault: { kind: 'delay', ms: 600 }, action: commit })
  expect(await addOne(store)).toBe(1)
  await new Promise((resolve) => setTimeout(resolve, 700))
  expect(await sum()).toBe(1)
})

test('a transaction that only removes and one that only reads answer after a lost commit too', async () => {
  await store.create('setting', setting('a', 5))
  cloud.standin.faults.add({ fault: { kind: 'cut', when: 'after' }, action: commit, times: 2 })
  expect(await store.transact(async (tx) => (await tx.get('setting', 'a'))?.value)).toBe(5)
  await store.transact((tx) => tx.remove('setting', 'a'))
  expect(await store.get('setting', 'a')).toBeUndefined()
})

describe.each(['documented', 'E11000'] as const)('the duplicate key with its %s face', (face) => {
  beforeEach(() => { cloud.standin.setDuplicateFace(face) })

  test('is exists for a lone create, and sends the work again inside', async () => {
    await store.create('ledger', ledgerRow('l'))
    expect(await store.create('ledger', ledgerRow('l', { amount: 2 }))).toBe('exists')
    let runs = 0
    const seen = await store.transact(async (tx) => {
      runs += 1
      const there = runs > 1 ? await tx.get('ledger', 'l') : undefined
      if (there) return there.amount
      await tx.create('ledger', ledgerRow('l', { amount: 3 }))
      return 3
    })
    expect([seen, runs]).toEqual([1, 2])
  })

  test('again and again without looking is the work’s own mistake', async () => {
    await store.create('setting', setting('s'))
    await expect(store.transact((tx) => tx.create('setting', setting('s')))).rejects.toThrow(StoreMisuse)
  })
})

test('no other failure passes for a duplicate', async () => {
  for (const [code, message] of [['DATABASE_REQUEST_FAILED', 'E11001 some other thing'], ['SYS_ERR', 'E11000 duplicate key error'], ['DATABASE_TIMEOUT', 'E11000 duplicate key error']] as const) {
    cloud.standin.faults.add({ fault: { kind: 'error', code, message }, action: insert, times: 3 })
    await expect(store.create('setting', setting(`s-${code}`))).rejects.toThrow(StoreUnavailable)
    expect(await store.get('setting', `s-${code}`)).toBeUndefined()
  }
})

test('50 callers for 10 seats: exactly 10 sit, 40 are told it is full (R-05)', async () => {
  await store.create('setting', setting('left', 10))
  // Who is told to come later, as on a busy machine, comes again, as phones do.
  const ask = (at: number): Promise<'full' | 'seated'> => fresh.another().transact(async (tx) => {
    const left = Number((await tx.get('setting', 'left'))?.value)
    if (left === 0) return 'full' as const
    await tx.put('setting', setting('left', left - 1))
    await tx.create('setting', setting(`seat of ${String(at)}`))
    return 'seated' as const
  }).catch((error: unknown) => {
    if (error instanceof StoreUnavailable) return ask(at)
    throw error
  })
  const answers = await Promise.all(Array.from({ length: 50 }, (_, at) => ask(at)))
  const seats = await Promise.all(answers.map((_, at) => store.get('setting', `seat of ${String(at)}`)))
  expect(answers.filter((answer) => answer === 'seated')).toHaveLength(10)
  expect(answers.filter((answer) => answer === 'full')).toHaveLength(40)
  expect(seats.map(Boolean)).toEqual(answers.map((answer) => answer === 'seated'))
  expect((await store.get('setting', 'left'))?.value).toBe(0)
})

test('only a conflict is tried again and again: bounded, spread, each attempt rolled back first', async () => {
  const pauses: number[] = []
  const patient = fresh.another({ random: () => 0.999, pause: async (ms) => void pauses.push(Math.round(ms)) })
  cloud.standin.faults.add({ fault: { kind: 'conflict' }, action: 'database.modifyDocument', times: 99 })
  const made = await calls(() => expect(addOne(patient)).rejects.toThrow(StoreUnavailable))
  expect(pauses).toEqual([10, 20, 40, 80, 160, 320, 400, 400, 400, 400, 400])
  expect(made).toEqual({ startTransaction: 12, getDocument: 12, modifyDocument: 12, abortTransaction: 12 })
})

test('what the database refuses for good is told at once: one attempt, rolled back', async () => {
  for (const code of ['INVALID_PARAM', 'DATABASE_COLLECTION_NOT_EXIST', 'EXCEED_REQUEST_LIMIT']) {
    cloud.standin.faults.add({ fault: { kind: 'error', code }, action: 'database.modifyDocument' })
    expect(await calls(() => expect(addOne(store)).rejects.toThrow(StoreUnavailable))).toEqual({ startTransaction: 1, getDocument: 1, modifyDocument: 1, abortTransaction: 1 })
  }
})

test('a work that catches a lost operation does not save half of itself', async () => {
  cloud.standin.faults.add({ fault: { kind: 'error', code: 'EXCEED_REQUEST_LIMIT' }, action: 'database.modifyDocument' })
  const sly = store.transact(async (tx) => {
    await tx.put('setting', setting('a')).catch(() => undefined)
    await tx.put('setting', setting('b')).catch(() => undefined)
    return 'saved'
  })
  await expect(sly).rejects.toThrow(StoreUnavailable)
  expect([await store.get('setting', 'a'), await store.get('setting', 'b')]).toEqual([undefined, undefined])
})

test('a time budget ends the attempts although some are left', async () => {
  let now = 1_000
  const late = fresh.another({ clock: { now: () => (now += 3_000) }, mostMs: 8_000 })
  cloud.standin.faults.add({ fault: { kind: 'conflict' }, action: 'database.modifyDocument', times: 99 })
  expect((await calls(() => expect(addOne(late)).rejects.toThrow(StoreUnavailable))).startTransaction).toBeLessThan(5)
})

test('an outage is told as such, after a handful of calls', async () => {
  cloud.standin.faults.add({ fault: { kind: 'status', status: 503, body: 'html' }, times: 99 })
  for (const ask of [() => addOne(store), () => store.create('setting', setting('s')), () => store.get('setting', 's'), () => store.find('jobsByStart', { state: 'done' }, { limit: 1 })]) {
    const made = await calls(() => expect(ask()).rejects.toThrow(StoreUnavailable))
    expect(Object.values(made).reduce((all, times) => all + times, 0)).toBeLessThanOrEqual(6)
  }
})


test('a commit about which nothing can be learnt is told as such, and is there or not there whole', async () => {
  cloud.standin.faults.add({ fault: { kind: 'cut', when: 'after' }, action: commit })
  cloud.standin.faults.add({ fault: { kind: 'status', status: 503, body: 'html' }, action: 'database.abortTransaction', times: 99 })
  await expect(addOne(store)).rejects.toThrow(StoreUnavailable)
  expect(await sum()).toBe(1)
})

test('a transaction older than 30 seconds is gone; the work runs again from the beginning', async () => {
  let runs = 0
  await store.transact(async (tx) => {
    runs += 1
    await tx.put('setting', setting('a', runs))
    if (runs === 1) cloud.standin.clock.advance(31_000)
    await tx.put('setting', setting('b', runs))
  })
  expect([runs, (await store.get('setting', 'a'))?.value, (await store.get('setting', 'b'))?.value]).toEqual([2, 2, 2])
})

test('reads take no lock in the cloud: without a guard document write skew is possible (the contract has the guard)', async () => {
  for (const id of ['a', 'b']) await store.create('setting', setting(id, 'on duty'))
  let met = 0
  const leave = (mine: string, other: string): Promise<void> =>
    store.transact(async (tx) => {
      if ((await tx.get('setting', other))?.value !== 'on duty') return
      met += 1
      while (met < 2) await tx.get('setting', mine)
      await tx.put('setting', setting(mine, 'off'))
    })
  await Promise.all([leave('a', 'b'), leave('b', 'a')])
  expect([(await store.get('setting', 'a'))?.value, (await store.get('setting', 'b'))?.value]).toEqual(['off', 'off'])
})

describe('calls are the budget (P12)', () => {
  test('a create is one call, a get one, a page one', async () => {
    expect(await calls(() => store.create('ledger', ledgerRow('l')))).toEqual({ insertDocument: 1 })
    expect(await calls(() => store.get('ledger', 'l'))).toEqual({ getDocument: 1 })
    expect(await calls(() => store.find('ledgerByTime', {}, { limit: 100 }))).toEqual({ getDocument: 1 })
    expect(await calls(() => store.find('reportsDue', { handlerId: 'u1', state: [] }, { limit: 100 }))).toEqual({})
  })

  test('a transaction is its start, its operations and its commit', async () => {
    const made = await calls(() => store.transact(async (tx) => {
      await tx.get('setting', 'a')
      await tx.create('setting', setting('a'))
      await tx.put('setting', setting('b'))
      await tx.remove('setting', 'c')
    }))
    expect(made).toEqual({ startTransaction: 1, getDocument: 1, insertDocument: 1, modifyDocument: 1, removeDocument: 1, commitTransaction: 1 })
  })

  test('what breaks a rule costs no write', async () => {
    const made = await calls(async () => {
      await expect(store.create('setting', { ...setting('a'), value: undefined })).rejects.toThrow(StoreMisuse)
      await expect(store.create('setting', setting('a', { $inc: 1 }))).rejects.toThrow(StoreMisuse)
      await expect(store.transact((tx) => tx.put('setting', setting('a', { 'b.c': 1 })))).rejects.toThrow(StoreMisuse)
      await expect(store.find('postsOfUnit', { unitId: undefined as never }, { limit: 1 })).rejects.toThrow(StoreMisuse)
    })
    expect(made).toEqual({ startTransaction: 1, abortTransaction: 1 })
  })
})

test('every change on the wire is one document by its id, inside its transaction, and holds no operator', async () => {
  cloud.standin.journal.reset()
  cloud.standin.journal.recording = true
  await addOne(store)
  await store.transact(async (tx) => {
    await tx.put('setting', setting('a', { empty: {}, list: [], big: 2 ** 53, none: null }))
    await tx.remove('setting', 'sum')
  })
  const changes = cloud.standin.journal.entries.filter(({ action }) => /modify|remove/.test(action))
  cloud.standin.journal.recording = false
  expect(changes).toHaveLength(3)
  for (const { transactionId, body, action } of changes) {
    expect(transactionId).toMatch(/./)
    expect(body).toMatchObject({ queryType: 'DOC', multi: false, ...(action.includes('modify') ? { merge: false, upsert: true } : {}) })
    expect(Object.keys(JSON.parse(String(body.data ?? '{}')) as object).filter((key) => key.startsWith('$'))).toEqual([])
  }
})
