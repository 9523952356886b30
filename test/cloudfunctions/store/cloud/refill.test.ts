/** A release that asks for a field nobody asked for before, or lifts a document: older rows are found once they are refilled (decision 5). */
import type { CloudStoreOptions } from '@office/adapters/cloudbase/store/cloudStore'
import { queries } from '@office/ports/queries'
import type { Store } from '@office/ports/store'
import { upgrades } from '@office/ports/upgrades'
import { ledgerRow, setting, suggestion } from '../rows'
import type { Cloud, Fresh } from './opened'
import { openCloud } from './opened'

// Other work may share the machine: slow is not wrong.
jest.setTimeout(60_000)

let cloud: Cloud
let fresh: Fresh
beforeAll(async () => { cloud = await openCloud() })
beforeEach(() => { fresh = cloud.fresh() })
afterAll(() => cloud.close())

const byReply = { ...queries, suggestionsByState: { ...queries.suggestionsByState, equals: ['reply'] } } as unknown as CloudStoreOptions['queries']
const find = async (store: Store, reply: string): Promise<string[]> => (await store.find('suggestionsByState', { reply } as never, { limit: 100 })).rows.map(({ _id }) => _id)
const settled = async (store: Store): Promise<void> => { await store.refill!() }

test('a new question finds older rows after the refill, and whoever looks again writes nothing', async () => {
  for (const id of ['a', 'b', 'c']) await fresh.store.create('suggestion', suggestion(id, { reply: id === 'c' ? 'no' : 'yes' }))
  const released = fresh.another({ queries: byReply! })
  expect(await find(released, 'yes')).toEqual([])
  expect(await released.refill!()).toBe(3)
  expect(await find(released, 'yes')).toEqual(['a', 'b'])
  cloud.standin.journal.reset()
  expect(await released.refill!()).toBe(0)
  expect(cloud.standin.journal.counts()).toEqual({ 'database.getDocument': 1 })
})

test('an upgrade is written down; rows of the ledger get new copies and keep their words', async () => {
  await fresh.store.create('suggestion', suggestion('a', { reply: 'yes' }))
  await fresh.store.create('ledger', ledgerRow('l', { source: 'paper' }))
  await settled(fresh.store)
  const older = cloud.standin.documents(`${fresh.prefix}ledger`)[0]?.['doc']
  const bySource = { ...queries, ledgerByTime: { ...queries.ledgerByTime, equals: ['source'] } } as unknown as NonNullable<CloudStoreOptions['queries']>
  const released = fresh.another({ queries: bySource, upgrades: { ...upgrades, suggestion: [...upgrades.suggestion, (doc) => ({ ...doc, state: 'answered' })] } })
  expect(await released.refill!()).toBe(2)
  expect((await released.find('suggestionsByState', { state: 'answered' }, { limit: 5 })).rows.map(({ _id, v }) => [_id, v])).toEqual([['a', 2]])
  expect((await released.find('ledgerByTime', { source: 'paper' } as never, { limit: 5 })).rows).toEqual([ledgerRow('l', { source: 'paper' })])
  expect(cloud.standin.documents(`${fresh.prefix}ledger`)[0]?.['doc']).toBe(older)
})

test('killed half-way it goes on; a row nobody can read stops nothing', async () => {
  for (let n = 0; n < 130; n += 1) await fresh.store.create('setting', setting(`s${String(n).padStart(3, '0')}`))
  for (const id of ['a', 'b']) await fresh.store.create('suggestion', suggestion(id, { reply: 'yes' }))
  await cloud.standin.seed(`${fresh.prefix}suggestion`, [{ _id: 'aa', doc: '{', by: [] }])
  const released = fresh.another({ queries: byReply! })
  for (let nth = 1; nth < 400; nth += 60) {
    const forget = cloud.standin.faults.add({ fault: { kind: 'error', code: 'EXCEED_REQUEST_LIMIT' }, nth })
    await released.refill!().catch(() => undefined)
    forget()
  }
  await released.refill!()
  expect((await released.find('suggestionsByState', { reply: 'yes' } as never, { limit: 5 })).rows.map(({ _id }) => _id)).toEqual(['a', 'b'])
})
