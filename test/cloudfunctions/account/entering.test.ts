import { local } from '@office/compose'
import { nobody } from '@office/door/identify'
import { enter, signInId } from '@office/records/signIn'
import { deviceId, knocks } from '../door/knocks'
import { newPerson, newToken } from '../door/newcomers'
import { day, minute, opened, type Opened } from './opened'

let house: Opened
beforeEach(async () => { house = await opened() })
afterEach(() => house.close())

describe('a device', () => {
  test('is one resident however often it enters, and no name is known of him', async () => {
    const first = await house.door.ask('account.enterDevice', { device: deviceId('a') })
    const again = await house.door.ask('account.enterDevice', { device: deviceId('a') })
    expect(again.me).toMatchObject({ personId: first.me.personId, name: null, kind: 'resident', provider: 'device', posts: [] })
    expect(again.token).not.toBe(first.token)
  })

  test('that enters twenty times at once is still one resident', async () => {
    const entered = await Promise.all(Array.from({ length: 20 }, () => house.door.ask('account.enterDevice', { device: deviceId('b') })))
    expect(new Set(entered.map(({ me }) => me.personId)).size).toBe(1)
  })

  test('is kept as a keyed hash, its token as a hash', async () => {
    const { token, me } = await house.door.ask('account.enterDevice', { device: deviceId('c') })
    const logins = await house.office.store.find('loginsOfPerson', { personId: me.personId }, { limit: 10 })
    const signIns = await house.office.store.find('signInsOfPerson', { personId: me.personId }, { limit: 10 })
    expect(JSON.stringify([logins, signIns])).not.toContain(deviceId('c'))
    expect(JSON.stringify([logins, signIns])).not.toContain(token)
    expect(Buffer.from(token ?? '', 'base64url').length).toBe(32)
  })
})

describe('a session (T-34)', () => {
  test('that was fixed beforehand ends when somebody signs in with it', async () => {
    const fixed = await house.door.device('victim')
    const { token } = await house.door.ask('account.enterSample', { person: 'p-clerk' }, fixed)
    expect(await house.door.codeOf('account.me', {}, fixed)).toBe('session_ended')
    expect(await house.door.codeOf('account.me', {}, token)).toBe('ok')
  })

  test('ends for every tab on leaving', async () => {
    const token = await house.door.enter('p-clerk')
    await house.door.ask('account.leave', {}, token)
    expect(await house.door.codeOf('account.me', {}, token)).toBe('session_ended')
    expect(await house.office.store.get('signIn', signInId(house.office, token))).toBeUndefined()
  })

  test.each(['clerk', 'officeLeader', 'supervisor', 'confidentialityOfficer', 'auditor'] as const)('of a %s ends after fifteen idle minutes', async (role) => {
    const token = await newToken(house.office, role)
    house.clock.advance(15 * minute)
    expect(await house.door.codeOf('account.inbox', {}, token)).toBe('ok')
    house.clock.advance(15 * minute + 1)
    expect(await house.door.codeOf('account.inbox', {}, token)).toBe('session_ended')
  })

  test('is not kept alive by a page that only asks who one is', async () => {
    const token = await house.door.enter('p-clerk')
    for (let n = 0; n < 8; n += 1) {
      house.clock.advance(2 * minute)
      const code = await house.door.codeOf('account.me', {}, token)
      expect(code).toBe(n < 7 ? 'ok' : 'session_ended')
    }
  })

  test('of a worker stays through the shift and ends after thirty days', async () => {
    const token = await house.door.enter('p-welder')
    house.clock.advance(29 * day)
    expect(await house.door.codeOf('account.me', {}, token)).toBe('ok')
    house.clock.advance(day)
    expect(await house.door.codeOf('account.me', {}, token)).toBe('session_ended')
  })
})

describe('roles', () => {
  test('that are taken away by this office are gone at the next request', async () => {
    const person = await newPerson(house.office, 'clerk')
    const { rows: [post] } = await house.office.store.find('postsOfPerson', { personId: person }, { limit: 1 })
    const token = await enter(house.office, nobody, person, 'sample')
    expect(await house.door.codeOf('board.stuck', {}, token)).toBe('ok')
    await house.office.store.transact((tx) => tx.put('post', { ...post!, until: house.clock.now() }))
    expect(await house.door.codeOf('board.stuck', {}, token)).toBe('not_allowed')
  })

  test('that another process takes away are gone within a minute', async () => {
    const token = await house.door.enter('p-clerk')
    expect(await house.door.codeOf('board.stuck', {}, token)).toBe('ok')
    const { rows: [post] } = await house.office.store.find('postsOfPerson', { personId: 'p-clerk' }, { limit: 1 })
    const elsewhere = local({ dataDir: house.folder, secret: 'a secret of the tests, long enough', sample: true, clock: house.clock, write: () => undefined })
    await elsewhere.store.transact((tx) => tx.put('post', { ...post!, until: house.clock.now() }))
    await elsewhere.close()
    house.clock.advance(59_000)
    expect(await house.door.codeOf('board.stuck', {}, token)).toBe('ok')
    house.clock.advance(1_000)
    expect(await house.door.codeOf('board.stuck', {}, token)).toBe('not_allowed')
  })

  test('of a post that begins tomorrow or ended yesterday do not count', async () => {
    const person = await newPerson(house.office, 'resident')
    const token = await enter(house.office, nobody, person, 'sample')
    const office = await house.office.store.get('unit', 'office')
    const post = { v: 1, unitId: 'office', personId: person, role: 'clerk' as const, scopes: office!.scopes }
    await house.office.store.create('post', { ...post, _id: `office:${person}:clerk`, since: house.clock.now() + day, until: null })
    expect(await house.door.codeOf('board.stuck', {}, token)).toBe('not_allowed')
    house.clock.advance(day)
    expect(await house.door.codeOf('board.stuck', {}, await enter(house.office, nobody, person, 'sample'))).toBe('ok')
  })

  test('somebody with posts in two units acts for the one he names, and for none unasked', async () => {
    const person = await newPerson(house.office, 'clerk')
    const market = await house.office.store.get('unit', 'e-market')
    await house.office.store.create('post', { _id: `e-market:${person}:employee`, v: 1, unitId: 'e-market', personId: person, role: 'employee', scopes: market!.scopes, since: house.clock.now(), until: null })
    const token = await enter(house.office, nobody, person, 'sample')
    expect(await house.door.codeOf('board.stuck', {}, token, 'office')).toBe('ok')
    expect(await house.door.codeOf('board.stuck', {}, token, 'e-market')).toBe('not_allowed')
    expect(await house.door.codeOf('board.stuck', {}, token)).toBe('not_allowed')
    expect((await house.door.ask('account.me', {}, token)).posts.map(({ unit }) => unit.id).sort()).toEqual(['e-market', 'office'])
  })
})

test('sample people can be entered as only where the sample is on (T-33)', async () => {
  const closed = knocks({ ...house.office, sample: false })
  expect(await closed.codeOf('account.enterSample', { person: 'p-clerk' })).toBe('sample_only')
  expect(await closed.ask('account.samplePeople', {})).toEqual({ people: [] })
  expect((await house.door.ask('account.samplePeople', {})).people).toHaveLength(9)
  expect(await house.door.codeOf('account.enterSample', { person: await newPerson(house.office, 'clerk') })).toBe('not_found')
})
