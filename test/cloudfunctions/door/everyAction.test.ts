import { actions, type ActionName } from '@shared/contract/actions'
import { openCounty, type County } from '../hazard/county'
import { rightInputs } from './inputs'
import { knocks, type Knocks } from './knocks'
import { newToken } from './newcomers'

const doors = ['account', 'campaign', 'hazard', 'session', 'quiz', 'photo', 'board'] as const
let county: County
let door: Knocks
beforeAll(async () => {
  county = await openCounty()
  door = knocks(county.office)
})
afterAll(() => county.close())

describe.each(Object.keys(actions) as ActionName[])('%s', (action) => {
  const own = actions[action].door

  test('is named after the door it belongs to', () => { expect(action.split('.')[0]).toBe(own) })

  test.each(doors.filter((name) => name !== own))('is unknown at the door %s', async (other) => {
    const { reply } = await door.say(other, { action, data: rightInputs[action](), v: 1 }, await newToken(county.office, 'officeLeader'))
    expect(reply).toMatchObject({ ok: false, problem: { code: 'unknown_action' } })
  })

  test('has a handler whose answer keeps to the contract', async () => {
    const { status, reply } = await door.say(own, { action, data: rightInputs[action](), v: 1 }, await newToken(county.office, 'officeLeader'))
    expect({ status: status < 500, code: reply.ok ? 'ok' : reply.problem.code }).not.toMatchObject({ code: 'unknown_action' })
    expect(status).toBeLessThan(500)
  })
})
