import type { Reaction } from '@office/reactions'
import { reactions } from '@office/reactions'
import { deliverDue } from '@office/reactions/deliver'
import { FilesUnavailable } from '@office/ports/files'
import { StoreUnavailable } from '@office/ports/store'
import { moveNames } from '@shared/domain/hazardMoves'
import { minute, opened, type Opened } from '../account/opened'

let house: Opened
beforeEach(async () => { house = await opened() })
afterEach(() => house.close())

const event = (id: string, name = 'test') => ({ _id: id, v: 1, name, about: id, at: house.clock.now(), payload: {}, state: 'pending' as const, tries: 0, nextAt: house.clock.now(), lastProblem: '' })
const stored = (id: string) => house.office.store.get('event', id)
const failing: Reaction = () => Promise.reject(new RangeError('the words of 赵建国'))
const table = (reaction: Reaction) => new Map([['test', reaction]])

test('a delivery is tried at once, after five and after thirty minutes, then lies on the stuck board', async () => {
  await house.office.store.create('event', event('e'))
  const tries = []
  for (const wait of [0, 5 * minute - 1, 1, 30 * minute - 1, 1, 60 * minute]) {
    house.clock.advance(wait)
    await deliverDue(house.office, table(failing))
    tries.push([(await stored('e'))?.tries, (await stored('e'))?.state])
  }
  expect(tries).toEqual([[1, 'pending'], [1, 'pending'], [2, 'pending'], [2, 'pending'], [3, 'stuck'], [3, 'stuck']])
  expect((await stored('e'))?.lastProblem).toBe('RangeError')
})

test('a delivery that fails once is made at the next try', async () => {
  await house.office.store.create('event', event('e'))
  await deliverDue(house.office, table(failing))
  house.clock.advance(5 * minute)
  expect(await deliverDue(house.office, table(() => Promise.resolve()))).toEqual({ done: 1, failed: 0 })
  expect(await stored('e')).toMatchObject({ state: 'done', tries: 2, lastProblem: '' })
})

test('one that nobody reacts to is shown as stuck, never dropped', async () => {
  await house.office.store.create('event', event('e', 'nobody.knows'))
  for (const wait of [0, 5 * minute, 30 * minute]) {
    house.clock.advance(wait)
    await deliverDue(house.office, reactions)
  }
  expect(await stored('e')).toMatchObject({ state: 'stuck', lastProblem: 'NoReaction' })
})

test('a store that is away costs no try', async () => {
  await house.office.store.create('event', event('e'))
  await expect(deliverDue(house.office, table(() => Promise.reject(new StoreUnavailable('away'))))).rejects.toThrow(StoreUnavailable)
  expect(await stored('e')).toMatchObject({ state: 'pending', tries: 0 })
})

test('photos that the disk will not give up do not hold up the others, and get stuck where the office sees them', async () => {
  for (const id of ['e1', 'e2', 'e3', 'e4', 'e5']) await house.office.store.create('event', event(id, 'photo.broken'))
  await house.office.store.create('event', event('e6', 'photo.good'))
  const both = new Map<string, Reaction>([['photo.broken', () => Promise.reject(new FilesUnavailable('a bad sector'))], ['photo.good', () => Promise.resolve()]])
  expect(await deliverDue(house.office, both)).toEqual({ done: 1, failed: 5 })
  for (const wait of [5 * minute, 30 * minute]) {
    house.clock.advance(wait)
    await deliverDue(house.office, both)
  }
  expect(await stored('e1')).toMatchObject({ state: 'stuck', tries: 3, lastProblem: 'FilesUnavailable' })
})

test('two couriers at once leave one done event', async () => {
  await house.office.store.create('event', event('e'))
  await Promise.all([deliverDue(house.office, table(() => Promise.resolve())), deliverDue(house.office, table(() => Promise.resolve()))])
  expect(await stored('e')).toMatchObject({ state: 'done', tries: 1 })
})

test('every move of a case has its reaction', () => {
  for (const move of ['submit', ...moveNames]) expect(reactions.has(`hazard.${move}`)).toBe(true)
})

test('a round that is told when to end begins nothing after that, and leaves the rest as it was', async () => {
  for (const id of ['e1', 'e2', 'e3', 'e4', 'e5', 'e6']) await house.office.store.create('event', event(id))
  const slow: Reaction = () => { house.clock.advance(1000); return Promise.resolve() }
  const until = house.clock.now() + 1000
  const { done, failed } = await deliverDue(house.office, table(slow), until)
  expect([done < 6, failed]).toEqual([true, 0])
  const states = await Promise.all(['e1', 'e2', 'e3', 'e4', 'e5', 'e6'].map(async (id) => (await stored(id))?.state))
  expect(states.filter((state) => state === 'done')).toHaveLength(done)
  expect(states.filter((state) => state === 'pending')).toHaveLength(6 - done)
  expect(await deliverDue(house.office, table(slow))).toEqual({ done: 6 - done, failed: 0 })
})
