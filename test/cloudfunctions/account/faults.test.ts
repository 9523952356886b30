/**
 * The store fails at its 1st, 2nd … nth call, before doing anything or after it was done: the person is told to try again,
 * and the same request sent again ends as if nothing had failed. On the strict store, so the cloud's rules hold too.
 */
import type { ActionName } from '@shared/contract/actions'
import { kinds } from '@office/ports/upgrades'
import type { Kind } from '@office/ports/documents'
import { StoreUnavailable, type Store } from '@office/ports/store'
import { instanceKeys } from '@office/adapters/node/keys'
import { courierRound } from '@office/reactions/courier'
import { giveFirstCode } from '@office/records/passwords'
import { deviceId, knocks } from '../door/knocks'
import { freshId, freshReceipt, report } from '../hazard/county'
import type { Opened } from './opened'
import { openedStrictly } from './strictStore'

interface Fault {
  /** Counts down to the call that fails; 0 = none. */
  left: number
  mode: 'before' | 'after'
  met: boolean
}
const failing = (fault: Fault, rows: Map<string, number>) => (store: Store): Store => {
  const through = async <T>(call: () => Promise<T>): Promise<T> => {
    fault.left -= 1
    const now = fault.left === 0
    if (now) fault.met = true
    if (now && fault.mode === 'before') throw new StoreUnavailable('injected')
    const value = await call()
    if (now) throw new StoreUnavailable('injected after the commit')
    return value
  }
  const count = (kind: Kind, by: number): void => { rows.set(kind, (rows.get(kind) ?? 0) + by) }
  return {
    get: (kind, id) => through(() => store.get(kind, id)),
    find: (query, args, page) => through(() => store.find(query, args, page)),
    create: (kind, doc) => through(async () => {
      const outcome = await store.create(kind, doc)
      if (outcome === 'created') count(kind, 1)
      return outcome
    }),
    transact: (work) => through(async () => {
      let written: [Kind, number][] = []
      const value = await store.transact((tx) => {
        written = []
        return work({
          get: (kind, id) => tx.get(kind, id),
          put: async (kind, doc) => { if (!(await tx.get(kind, doc._id))) written.push([kind, 1]); return tx.put(kind, doc) },
          create: (kind, doc) => { written.push([kind, 1]); return tx.create(kind, doc) },
          remove: async (kind, id) => { if (await tx.get(kind, id)) written.push([kind, -1]); return tx.remove(kind, id) },
        })
      })
      for (const [kind, by] of written) count(kind, by)
      return value
    }),
  }
}

interface Deed {
  readonly action: ActionName
  readonly by: string | null
  readonly data: (house: Opened) => Promise<unknown>
  /** The request cannot be sent again with the same session: a new one is opened first. */
  readonly again?: 'enters anew'
}
const device = deviceId('faulty')
const deeds: readonly Deed[] = [
  { action: 'account.enterDevice', by: null, data: () => Promise.resolve({ device }) },
  { action: 'account.enterSample', by: null, data: () => Promise.resolve({ person: 'p-welder' }) },
  { action: 'account.enterPassword', by: null, data: async ({ office }) => ({ login: 'wang.li', password: await giveFirstCode(office, 'p-clerk', 'wang.li') }) },
  { action: 'account.suggest', by: 'p-resident', data: () => Promise.resolve({ id: 's'.repeat(30), text: '字再大一点' }) },
  { action: 'account.replySuggestion', by: 'p-clerk', data: async ({ door }) => ({ id: (await door.ask('account.suggest', { id: 'r'.repeat(30), text: '字再大一点' }, await door.enter('p-resident'))).id, reply: '已经调大' }) },
  { action: 'account.readMessages', by: 'p-safety', data: async ({ door, office }) => {
    await door.ask('hazard.submit', report({ id: freshId('faults'), receipt: freshReceipt() }), await door.enter('p-welder'))
    await courierRound(office, () => undefined)
    return { ids: (await office.store.find('inboxOfPerson', { personId: 'p-safety' }, { limit: 5 })).rows.map(({ _id }) => _id) }
  } },
  { action: 'account.leave', by: 'p-welder', data: () => Promise.resolve({}), again: 'enters anew' },
  { action: 'account.erase', by: 'p-liaison', data: () => Promise.resolve({ confirm: '注销' }), again: 'enters anew' },
  { action: 'board.retry', by: 'p-clerk', data: async ({ office }) => {
    await office.store.create('event', { _id: 'photo:lost:received', v: 1, name: 'photo.received', about: 'photo:lost', at: 0, payload: {}, state: 'stuck', tries: 3, nextAt: 0, lastProblem: 'Error' })
    return { id: 'photo:lost:received' }
  } },
]
/** Sessions differ from run to run: one more sign-in is no half write. */
const compared = kinds.filter((kind) => kind !== 'signIn')

async function play(deed: Deed, failAt: number, mode: Fault['mode']): Promise<{ met: boolean; rows: Record<string, number>; first: string }> {
  const fault: Fault = { left: 0, mode, met: false }
  const rows = new Map<string, number>()
  const house = await openedStrictly(failing(fault, rows))
  const office = { ...house.office, keys: instanceKeys('a secret of the tests, long enough', { logN: 4, r: 1, p: 1 }) }
  const door = knocks(office)
  const data = await deed.data({ ...house, office, door })
  const token = deed.by === null ? null : await door.enter(deed.by)
  fault.left = failAt
  const first = await door.codeOf(deed.action, data, token)
  fault.left = 0
  if (fault.met) {
    const last = await door.codeOf(deed.action, data, token)
    // What had been done before the answer was lost has ended the session; anything else would be half a deed.
    expect(['ok', ...(deed.again ? ['session_ended'] : [])]).toContain(last)
  }
  await courierRound(office, () => undefined)
  await house.close()
  return { met: fault.met, first, rows: Object.fromEntries(compared.map((kind) => [kind, rows.get(kind) ?? 0])) }
}

describe.each(deeds.map((deed) => [deed.action, deed] as const))('%s', (_, deed) => {
  test.each(['before', 'after'] as const)('converges when the store fails %s each of its calls', async (mode) => {
    const clean = await play(deed, 0, mode)
    expect(clean.first).toBe('ok')
    let failAt = 1
    for (; failAt < 60; failAt += 1) {
      const run = await play(deed, failAt, mode)
      if (!run.met) break
      expect({ failAt, first: run.first }).toEqual({ failAt, first: 'unavailable' })
      expect({ failAt, rows: run.rows }).toEqual({ failAt, rows: clean.rows })
    }
    expect(failAt).toBeGreaterThan(1)
    expect(failAt).toBeLessThan(60)
  }, 60_000)
})
