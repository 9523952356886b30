/** What one process remembers of its own store (P6): a minute at most, its own writes at once, nothing that was read while it changed. */
import type { Setting } from '@office/ports/documents'
import type { Store } from '@office/ports/store'
import { StoreUnavailable } from '@office/ports/store'
import { memoryStore } from '@office/adapters/memory/memoryStore'
import { rememberedReads } from '@office/adapters/node/rememberedReads'
import { watchedStore } from '@office/adapters/node/watchedStore'

const minute = 60_000
const setting = (value: Setting['value']): Setting => ({ _id: 'units', v: 1, value, changedAt: 0 })
const post = (id: string) => ({ _id: id, v: 1, personId: 'p-1', unitId: 'u-1', role: 'head', scopes: ['u-1'], since: 1, until: null }) as const

function house() {
  let now = 1_000 * minute
  const asked: string[] = []
  const kept = memoryStore({ clock: { now: () => now }, random: () => 0.5 })
  const behind: Store = {
    ...kept,
    get: (kind, id) => { asked.push(`${kind} ${id}`); return kept.get(kind, id) },
    find: (query, args, page) => { asked.push(query); return kept.find(query, args, page) },
  }
  const read = rememberedReads(behind, { now: () => now })
  const forget = read.forget.bind(read)
  const store = watchedStore(read, forget, forget)
  const value = async () => (await store.get('setting', 'units'))?.value
  const heads = async () => (await store.find('postsInRole', { unitId: 'u-1', role: 'head' }, { limit: 20 })).rows.map(({ _id }) => _id)
  return { kept, behind, read, store, asked, value, heads, pass: (ms: number) => { now += ms } }
}

it('asks for a setting once a minute, for one that is not there too', async () => {
  const { asked, value, pass, kept } = house()
  expect([await value(), await value()]).toEqual([undefined, undefined])
  expect(asked).toEqual(['setting units'])
  await kept.create('setting', setting(7))
  pass(minute - 1)
  expect(await value()).toBeUndefined()
  pass(1)
  expect(await value()).toBe(7)
})

it('sees its own writes at once: created, put, removed', async () => {
  const { store, value } = house()
  await value()
  await store.create('setting', setting(1))
  expect(await value()).toBe(1)
  await store.transact(async (tx) => { await tx.get('setting', 'units'); await tx.put('setting', setting(2)) })
  expect(await value()).toBe(2)
  await store.transact((tx) => tx.remove('setting', 'units'))
  expect(await value()).toBeUndefined()
})

it('sees who heads a unit as soon as it has appointed him', async () => {
  const { store, heads, asked } = house()
  expect([await heads(), await heads()]).toEqual([[], []])
  expect(asked).toEqual(['postsInRole'])
  await store.create('post', post('post-1'))
  expect(await heads()).toEqual(['post-1'])
})

it('keeps no answer that was being read while the thing changed', async () => {
  const { behind, store, value } = house()
  let release = (): void => undefined
  const held = new Promise<void>((resolve) => { release = resolve })
  const get = behind.get
  behind.get = async (kind, id) => {
    const answer = await get(kind, id)
    await held
    return answer
  }
  const early = value()
  await new Promise((resolve) => setImmediate(resolve))
  await store.create('setting', setting(3))
  release()
  behind.get = get
  expect(await early).toBeUndefined()
  expect(await value()).toBe(3)
})

it('remembers nothing of what a failed write may have written', async () => {
  const { behind, kept, store, value } = house()
  await value()
  behind.transact = async (work) => {
    await kept.transact(work)
    throw new StoreUnavailable('the answer was lost')
  }
  await expect(store.transact((tx) => tx.put('setting', setting(4)))).rejects.toThrow(StoreUnavailable)
  expect(await value()).toBe(4)
  behind.create = async (kind, doc) => {
    await kept.create(kind, doc)
    throw new StoreUnavailable('the answer was lost')
  }
  await store.transact((tx) => tx.remove('setting', 'units')).catch(() => undefined)
  expect(await value()).toBeUndefined()
  await expect(store.create('setting', setting(5))).rejects.toThrow(StoreUnavailable)
  expect(await value()).toBe(5)
})

it('knows who is signed in until he leaves, and nobody by a guess', async () => {
  const { store, asked } = house()
  const signIn = (id: string) => ({ _id: id, v: 1, personId: 'p-1', provider: 'sample', createdAt: 1, lastSeenAt: 1, expiresAt: 2 }) as const
  const known = async (id: string) => (await store.get('signIn', id)) !== undefined
  for (let turn = 0; turn < 2; turn += 1) expect(await known('s-guess')).toBe(false)
  for (const id of ['s-1', 's-2']) await store.create('signIn', signIn(id))
  for (let turn = 0; turn < 3; turn += 1) expect([await known('s-1'), await known('s-2')]).toEqual([true, true])
  await store.transact((tx) => tx.remove('signIn', 's-1'))
  expect([await known('s-1'), await known('s-2')]).toEqual([false, true])
  expect(asked).toEqual(['signIn s-guess', 'signIn s-guess', 'signIn s-1', 'signIn s-2', 'signIn s-1'])
})

it('asks again each time for whatever changes with every report', async () => {
  const { store, asked } = house()
  for (let turn = 0; turn < 2; turn += 1) await store.get('session', 's-1')
  expect(asked).toEqual(['session s-1', 'session s-1'])
})
