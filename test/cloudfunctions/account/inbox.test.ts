import { courierRound } from '@office/reactions/courier'
import { meOf } from '@office/records/me'
import { sent } from '../hazard/county'
import { opened, type Opened } from './opened'

let house: Opened
let safety: string
beforeEach(async () => {
  house = await opened()
  safety = await house.door.enter('p-safety')
})
afterEach(() => house.close())

const deliver = () => courierRound(house.office, () => undefined)

test('messages come newest first, page by page, and unread ones are counted', async () => {
  for (let n = 0; n < 3; n += 1) {
    await sent(house, 'p-welder')
    house.clock.advance(60_000)
  }
  await deliver()
  const first = await house.door.ask('account.inbox', { limit: 2 }, safety)
  const second = await house.door.ask('account.inbox', { limit: 2, cursor: first.next ?? '' }, safety)
  const times = [...first.rows, ...second.rows].map(({ at }) => at)
  expect(times).toHaveLength(3)
  expect(times).toEqual([...times].sort((a, b) => b - a))
  expect(await house.door.ask('account.me', {}, safety)).toMatchObject({ unread: 3, waiting: { todo: 3, toAssign: 0 } })
})

test('what waits is counted for the unit acted for, never for two units together', async () => {
  const market = await house.office.store.get('unit', 'e-market')
  await house.office.store.create('post', { _id: 'e-market:p-safety:safetyOfficer', v: 1, unitId: 'e-market', personId: 'p-safety', role: 'safetyOfficer', scopes: market!.scopes, since: house.clock.now(), until: null })
  await sent(house, 'p-welder')
  await sent(house, 'p-welder')
  await sent(house, 'p-resident', { place: { class: 'market', unitId: 'e-market', words: '北门', position: null } })
  const waiting = async (unitId?: string) => (await meOf(house.office, 'p-safety', 'sample', unitId)).waiting.todo
  const counts = new Map([['e-hongyuan', 2], ['e-market', 1]])
  for (const [unitId, amount] of counts) expect(await waiting(unitId)).toBe(amount)
  const { posts } = await meOf(house.office, 'p-safety', 'sample')
  expect(await waiting()).toBe(counts.get(posts[0]!.unit.id))
})

test('reading marks one’s own and nobody else’s', async () => {
  await sent(house, 'p-welder')
  await deliver()
  const { rows: [mine] } = await house.door.ask('account.inbox', {}, safety)
  const head = await house.door.enter('p-head')
  expect(await house.door.ask('account.readMessages', { ids: [mine!.id, 'no-such-message'] }, head)).toEqual({ unread: 1 })
  expect(await house.door.ask('account.readMessages', { ids: [mine!.id, mine!.id] }, safety)).toEqual({ unread: 0 })
  expect(await house.door.ask('account.inbox', { unread: true }, safety)).toEqual({ rows: [] })
  expect((await house.door.ask('account.inbox', { unread: true }, head)).rows).toHaveLength(1)
})

test('a cursor of somebody else’s list is told at its field', async () => {
  for (let n = 0; n < 3; n += 1) await sent(house, 'p-welder')
  await deliver()
  const { next = '' } = await house.door.ask('account.inbox', { limit: 1 }, safety)
  const { reply } = await house.door.say('account', { action: 'account.inbox', data: { limit: 1, cursor: next }, v: 1 }, await house.door.enter('p-head'))
  expect(reply).toMatchObject({ ok: false, problem: { code: 'invalid_field', field: 'cursor' } })
})
