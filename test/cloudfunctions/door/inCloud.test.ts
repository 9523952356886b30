/** A door in wx.cloud: who asks is the platform's context, whatever the event claims (T-01, design decision 14). */
import { openToCloud } from '@office/door/openToCloud'
import { openDoors } from '@office/local/doors'
import { newLogin } from '@office/records/logins'
import { openCounty, type County } from '../hazard/county'
import { deviceId } from './knocks'

let county: County
beforeAll(async () => {
  county = await openCounty()
  const { keys, store } = county.office
  await store.transact((tx) => tx.create('login', newLogin('wechat', keys.sign('wechat', 'o-leader'), 'p-leader', null)))
})
afterAll(() => county.close())

const ask = (openid: string, event: object) => openToCloud(openDoors(county.office).account!)({ action: 'account.me', data: {}, v: 1, ...event }, { openid, address: '' })
const personOf = async (openid: string, event: object = {}) => {
  const reply = await ask(openid, event)
  if (!reply.ok) throw new Error(reply.problem.code)
  return (reply.value as { personId: string }).personId
}

test('a bound account is its member; any other is a resident of its own, the same one each time', async () => {
  expect(await personOf('o-leader')).toBe('p-leader')
  const neighbour = await personOf('o-neighbour')
  expect(neighbour).not.toBe('p-leader')
  expect(await personOf('o-neighbour')).toBe(neighbour)
  expect(await personOf('o-another')).not.toBe(neighbour)
})

test('many first calls at once make one resident', async () => {
  expect(new Set(await Promise.all(Array.from({ length: 20 }, () => personOf('o-hurried')))).size).toBe(1)
})

test('the fields the platform adds to an event are not believed, even when somebody else filled them', async () => {
  const own = await personOf('o-neighbour')
  expect(await personOf('o-neighbour', { userInfo: { openId: 'o-leader' }, tcbContext: { OPENID: 'o-leader' } })).toBe(own)
})

test.each<[string, object]>([
  ['an openid in the envelope', { openid: 'o-leader' }],
  ['a token in the envelope', { token: 'o-leader' }],
  ['an openid in the data', { data: { openid: 'o-leader' } }],
  ['a person in the data', { data: { personId: 'p-leader' } }],
])('%s is refused and makes nobody anybody else', async (_, event) => {
  expect(await ask('o-neighbour', event)).toMatchObject({ ok: false, problem: { kind: 'fix' } })
  expect(await personOf('o-neighbour')).not.toBe('p-leader')
})

test('without an openid nobody is signed in', async () => {
  expect(await ask('', {})).toMatchObject({ ok: false, problem: { code: 'sign_in_needed' } })
})

test('the device of somebody the platform names is no second person, and he gets no session', async () => {
  const reply = await ask('o-neighbour', { action: 'account.enterDevice', data: { device: deviceId('cloud') } })
  expect(reply).toMatchObject({ ok: true, value: { token: null, me: { personId: await personOf('o-neighbour'), provider: 'wechat' } } })
  expect((await county.office.store.find('signInsOfPerson', { personId: await personOf('o-neighbour') }, { limit: 1 })).rows).toEqual([])
})

test('no openid is kept or written down', async () => {
  const { rows } = await county.office.store.find('loginsOfPerson', { personId: await personOf('o-neighbour') }, { limit: 5 })
  expect(rows).toHaveLength(1)
  expect(JSON.stringify(rows) + county.lines.join('')).not.toContain('o-neighbour')
})
