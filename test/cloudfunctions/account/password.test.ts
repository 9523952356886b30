import { instanceKeys } from '@office/adapters/node/keys'
import { limits } from '@office/door/limits'
import { giveFirstCode, lockFor } from '@office/records/passwords'
import { knocks, type Knocks } from '../door/knocks'
import { newPerson } from '../door/newcomers'
import { minute, opened, type Opened } from './opened'

let house: Opened
let door: Knocks
let person: string
let code: string
const own = '长城 great wall 2027'

beforeEach(async () => {
  house = await opened()
  const office = { ...house.office, keys: instanceKeys('a secret of the tests, long enough', { logN: 4, r: 1, p: 1 }) }
  door = knocks(office)
  person = await newPerson(house.office, 'clerk', '王丽')
  code = await giveFirstCode(office, person, 'Wang.Li')
})
afterEach(() => house.close())

const enter = async (password: string, login = 'wang.li') => (await door.ask('account.enterPassword', { login, password })).token

describe('a first code from the unit', () => {
  test('lets one choose a password and nothing else', async () => {
    const token = await enter(code, ' WANG.LI ')
    expect(await door.ask('account.me', {}, token)).toMatchObject({ mustChangePassword: true, provider: 'password' })
    for (const [action, data] of [['board.stuck', {}], ['account.inbox', {}], ['hazard.mine', {}], ['account.erase', { confirm: '注销' }]] as const) expect(await door.codeOf(action, data, token)).toBe('password_first')
    await door.ask('account.setPassword', { old: code, next: own }, token)
    expect(await door.ask('account.me', {}, token)).toMatchObject({ mustChangePassword: false })
    expect(await door.codeOf('board.stuck', {}, token)).toBe('ok')
    expect(await door.codeOf('account.enterPassword', { login: 'wang.li', password: code })).toBe('wrong_password')
    expect(await enter(own)).toEqual(expect.any(String))
  })

  test('is kept nowhere in clear', async () => {
    const { rows } = await house.office.store.find('loginsOfPerson', { personId: person }, { limit: 10 })
    expect(JSON.stringify(rows)).not.toContain(code)
    expect(rows.find(({ provider }) => provider === 'password')?.secret).toMatch(/^scrypt\$/)
  })
})

describe('a password', () => {
  test.each([
    ['short', '123456789'],
    ['the login with something', 'wang.li2027'],
    ['one letter many times', 'aaaaaaaaaaaaaaa'],
  ])('that is %s is refused at its field', async (_, next) => {
    const token = await enter(code)
    const { reply } = await door.say('account', { action: 'account.setPassword', data: { old: code, next }, v: 1 }, token)
    expect(reply).toMatchObject({ ok: false, problem: { code: 'weak_password', field: 'next' } })
  })

  test('is the same typed in full width', async () => {
    const token = await enter(code)
    await door.ask('account.setPassword', { old: code, next: 'ABCdef12345' }, token)
    expect(await enter('ＡＢＣdef１２３４５')).toEqual(expect.any(String))
  })

  test('needs the old one, and ends every other session', async () => {
    const elsewhere = await enter(code)
    const here = await enter(code)
    expect(await door.codeOf('account.setPassword', { old: 'not this one', next: own }, here)).toBe('wrong_password')
    await door.ask('account.setPassword', { old: code, next: own }, here)
    expect(await door.codeOf('account.me', {}, elsewhere)).toBe('session_ended')
    expect(await door.codeOf('account.me', {}, here)).toBe('ok')
  })

  test('is not for somebody who has none', async () => {
    expect(await door.codeOf('account.setPassword', { old: 'whatever', next: own }, await door.device('plain'))).toBe('wrong_password')
  })
})

describe('guessing (T-34)', () => {
  const guess = (login: string, address: string) => door.codeOf('account.enterPassword', { login, password: 'a guess' }, null, undefined, address)

  test('locks after five wrong tries, from whatever address, known login or not', async () => {
    for (const login of ['wang.li', 'nobody.here']) {
      const codes = []
      for (let n = 0; n < 7; n += 1) codes.push(await guess(login, `192.0.2.${String(n)}`))
      expect(codes).toEqual([...Array(5).fill('wrong_password'), 'locked_out', 'locked_out'])
    }
    expect(await door.codeOf('account.enterPassword', { login: 'wang.li', password: code })).toBe('locked_out')
    house.clock.advance(minute + 1)
    expect(await enter(code)).toEqual(expect.any(String))
  })

  test('waits twice as long each time, at most an hour, and survives a restart', async () => {
    expect([4, 5, 6, 7, 20].map(lockFor)).toEqual([0, minute, 2 * minute, 4 * minute, 60 * minute])
    for (let n = 0; n < 5; n += 1) await guess('wang.li', '192.0.2.9')
    // A fresh desk remembers nothing; the login's own row does.
    const restarted = knocks({ ...house.office, desk: { ...house.office.desk, limits: limits() } })
    expect(await restarted.codeOf('account.enterPassword', { login: 'wang.li', password: code })).toBe('locked_out')
  })

  test('from one address is stopped for all logins together, and others go on', async () => {
    const codes = new Set<string>()
    for (let n = 0; n < 80; n += 1) codes.add(await guess(`login-${String(n)}`, '198.51.100.7'))
    expect(codes).toContain('too_many')
    expect(await guess('login-0', '198.51.100.8')).toBe('wrong_password')
  })
})

test('the real scrypt keeps and knows a password, and takes its time', async () => {
  const keys = instanceKeys('a secret of the tests, long enough')
  const stored = await keys.hashPassword(own)
  expect(stored).toMatch(/^scrypt\$15\$8\$3\$/)
  expect(await keys.passwordMatches(own, stored)).toBe(true)
  expect(await keys.passwordMatches(`${own} `, stored)).toBe(false)
  expect(await keys.passwordMatches(own, 'plain$text')).toBe(false)
})
