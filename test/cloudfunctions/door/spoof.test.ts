import { openCounty, type County } from '../hazard/county'
import { knocks, type Knocks } from './knocks'

let county: County
let door: Knocks
beforeAll(async () => {
  county = await openCounty()
  door = knocks(county.office)
})
afterAll(() => county.close())

describe('who one is comes from the session alone (T-01)', () => {
  test.each<[string, object]>([
    ['openid in the envelope', { openid: 'p-leader' }],
    ['userInfo as a cloud event carries it', { userInfo: { openId: 'p-leader' } }],
    ['a token in the envelope', { token: 'p-leader' }],
  ])('%s is refused', async (_, more) => {
    const { reply } = await door.say('account', { action: 'account.me', data: {}, v: 1, ...more }, await door.device('spoof'))
    expect(reply).toMatchObject({ ok: false, problem: { code: 'malformed' } })
  })

  test.each<[string, object]>([
    ['personId in the data', { personId: 'p-leader' }],
    ['roles in the data', { roles: ['officeLeader'] }],
  ])('%s is refused', async (_, data) => {
    expect(await door.codeOf('account.me', data, await door.device('spoof'))).toBe('invalid_field')
  })

  test('acting for a unit where one holds no post is refused, whether it exists or not', async () => {
    for (const token of [await door.enter('p-welder'), await door.device('spoof')]) {
      expect(await door.codeOf('account.me', {}, token, 'office')).toBe('not_your_unit')
      expect(await door.codeOf('account.me', {}, token, 'no-such-unit')).toBe('not_your_unit')
    }
  })

  test('a person id, a session id or a made-up word is no token', async () => {
    const [session] = (await county.office.store.find('signInsOfPerson', { personId: 'p-welder' }, { limit: 1 })).rows
    for (const token of ['p-leader', session?._id ?? '', 'A'.repeat(43), '']) expect(await door.codeOf('account.me', {}, token)).toBe('session_ended')
    expect(await door.codeOf('account.me', {}, null)).toBe('sign_in_needed')
  })

  test('two overlapping calls keep their own person', async () => {
    const tokens = { 'p-welder': await door.enter('p-welder'), 'p-clerk': await door.enter('p-clerk') }
    const asked = Array.from({ length: 200 }, (_, n) => (n % 2 === 0 ? 'p-welder' : 'p-clerk') as keyof typeof tokens)
    const told = await Promise.all(asked.map(async (person) => (await door.ask('account.me', {}, tokens[person])).personId))
    expect(told).toEqual(asked)
  })
})
