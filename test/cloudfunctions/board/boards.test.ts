import { courierRound } from '@office/reactions/courier'
import { opened, type Opened } from '../account/opened'

let house: Opened
beforeEach(async () => { house = await opened() })
afterEach(() => house.close())

describe('the stuck board', () => {
  const stuck = { _id: 'photo:lost:received', v: 1, name: 'no.such.event', about: 'photo:lost', at: 0, payload: {}, state: 'stuck' as const, tries: 3, nextAt: 0, lastProblem: 'NoReaction' }

  test('shows what was given up, with the class of the failure and no more', async () => {
    await house.office.store.create('event', stuck)
    expect(await house.door.ask('board.stuck', {}, await house.door.enter('p-clerk'))).toEqual({ rows: [{ id: stuck._id, name: stuck.name, about: stuck.about, at: 0, tries: 3, problem: 'NoReaction' }] })
  })

  test('puts a delivery back into the queue, once, and it is audited', async () => {
    const clerk = await house.door.enter('p-clerk')
    await house.office.store.create('event', { ...stuck, name: 'photo.withdrawn' })
    expect(await house.door.ask('board.retry', { id: stuck._id }, clerk)).toEqual({ id: stuck._id, state: 'pending' })
    expect(await house.door.ask('board.retry', { id: stuck._id }, clerk)).toEqual({ id: stuck._id, state: 'pending' })
    await courierRound(house.office, () => undefined)
    expect(await house.office.store.get('event', stuck._id)).toMatchObject({ state: 'done', tries: 1 })
    expect((await house.office.store.find('auditAbout', { about: stuck.about }, { limit: 9 })).rows).toHaveLength(1)
  })

  test('knows nothing of an event that is not there', async () => {
    expect(await house.door.codeOf('board.retry', { id: 'photo:never:received' }, await house.door.enter('p-clerk'))).toBe('not_found')
  })
})
