/** The running server over real sockets. */
import { connect } from 'node:net'
import { createHash } from 'node:crypto'
import { openDoors } from '@office/local/doors'
import { app } from '@office/local/http/app'
import { readHealth } from '@office/local/http/health'
import { listen, refuseTakenPort, type Listening } from '@office/local/listen'
import { startCourier, type Courier } from '@office/local/courierLoop'
import { samplePeople } from '@office/records/samplePeople'
import { openCounty, report, type County } from '../hazard/county'

let county: County
let server: Listening
let courier: Courier
let origin: string

beforeAll(async () => {
  county = await openCounty()
  const house = app({ office: county.office, doors: openDoors(county.office), health: () => readHealth(county.office), pagesDir: county.folder, publicOrigin: 'https://anquan.example' })
  server = await listen(house, '127.0.0.1', 0)
  courier = startCourier(county.office)
  origin = `http://127.0.0.1:${String(server.port)}`
})
afterAll(async () => {
  await server.close()
  await courier.stop()
  await county.close()
})

const say = (action: string, data: unknown, headers: Record<string, string> = {}) =>
  fetch(`${origin}/fn/${action.split('.')[0]}`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify({ action, data, v: 1 }) })
const codeIn = async (response: Response) => ((await response.json()) as { problem?: { code: string } }).problem?.code ?? 'ok'
const cookieIn = (response: Response) => response.headers.get('set-cookie') ?? ''

describe('in the browser', () => {
  test('the token lies in a cookie no script reads and no other site sends (T-34)', async () => {
    const response = await say('account.enterSample', { person: 'p-safety' })
    const cookie = cookieIn(response)
    expect(cookie).toMatch(/^anquanyue=[A-Za-z0-9_-]{43}; /)
    for (const part of ['HttpOnly', 'SameSite=Strict', 'Secure', 'Path=/']) expect(cookie).toContain(part)
    expect(await response.json()).toMatchObject({ ok: true, value: { token: null, me: { personId: 'p-safety' } } })
    const [pair = ''] = cookie.split(';')
    expect(await codeIn(await say('account.me', {}, { cookie: pair }))).toBe('ok')
    const left = await say('account.leave', {}, { cookie: pair })
    expect(cookieIn(left)).toMatch(/^anquanyue=; Max-Age=0/)
    expect(await codeIn(await say('account.me', {}, { cookie: pair }))).toBe('session_ended')
  })

  test.each([
    ['another site', { origin: 'https://evil.example' }, 'foreign_page'],
    ['a sandboxed frame', { origin: 'null' }, 'foreign_page'],
    ['a look-alike', { origin: 'https://anquan.example.evil.example' }, 'foreign_page'],
    ['another port of this machine', { origin: 'http://127.0.0.1:1' }, 'foreign_page'],
    ['another site, told by the browser alone', { 'sec-fetch-site': 'cross-site' }, 'foreign_page'],
    ['its own public address', { origin: 'https://anquan.example' }, 'ok'],
    ['the address it was opened at', {}, 'ok'],
  ])('a page of %s → %s', async (_, headers, code) => {
    expect(await codeIn(await say('account.samplePeople', {}, headers as Record<string, string>))).toBe(code)
  })
})

describe('in the mini-program over HTTPS', () => {
  test('the token comes in the reply and goes as a bearer', async () => {
    const response = await say('account.enterSample', { person: 'p-welder' }, { 'x-client': 'weapp' })
    expect(cookieIn(response)).toBe('')
    const { value } = (await response.json()) as { value: { token: string } }
    const me = await say('account.me', {}, { authorization: `Bearer ${value.token}` })
    expect(await me.json()).toMatchObject({ value: { personId: 'p-welder' } })
  })
})

describe('who one is (T-01)', () => {
  const person = samplePeople.find(({ id }) => id === 'p-leader')!.id
  test.each<[string, Record<string, string>]>([
    ['x-wx-openid', { 'x-wx-openid': person }],
    ['x-wx-unionid', { 'x-wx-unionid': person }],
    ['x-user-id', { 'x-user-id': person, 'x-forwarded-user': person }],
    ['another cookie', { cookie: `openid=${person}; personId=${person}` }],
    ['a bearer that is an id', { authorization: `Bearer ${person.padEnd(43, 'x')}` }],
    ['basic credentials', { authorization: `Basic ${Buffer.from(`${person}:`).toString('base64')}` }],
  ])('is not said by %s', async (_, headers) => {
    expect(await codeIn(await say('account.me', {}, headers))).toMatch(/^(sign_in_needed|session_ended)$/)
    const own = (await (await say('account.enterDevice', { device: 'spoof'.padEnd(30, '0') }, { 'x-client': 'weapp' })).json()) as { value: { token: string; me: { personId: string } } }
    const asked = await say('account.me', {}, { ...headers, authorization: `Bearer ${own.value.token}` })
    expect(await asked.json()).toMatchObject({ value: { personId: own.value.me.personId } })
  })
})

describe('a first scan in a browser (P22)', () => {
  const scan = { code: 'ZZZZZZZZZZZZZ', claimedAt: 1, entry: 'link', position: null }
  const device = 'firstscan'.padEnd(32, '0')
  const whoIs = async (cookie: string) => ((await (await say('account.me', {}, { cookie })).json()) as { value: { personId: string } }).value.personId
  const residentOf = async (phone: string) => ((await (await say('account.enterDevice', { device: phone })).json()) as { value: { me: { personId: string } } }).value.me.personId

  test('is one trip: the device becomes its resident on the way, and is answered', async () => {
    const response = await say('session.checkIn', scan, { 'x-device': device })
    expect(await response.json()).toEqual({ ok: true, value: { outcome: 'unknown_code' } })
    const [pair = ''] = cookieIn(response).split(';')
    expect(await whoIs(pair)).toBe(await residentOf(device))
  })
  test('a session that is good says who asks, whatever device is named; one that has ended is begun anew', async () => {
    const [pair = ''] = cookieIn(await say('account.enterSample', { person: 'p-safety' })).split(';')
    const known = await say('session.checkIn', scan, { cookie: pair, 'x-device': device })
    expect([await codeIn(known), cookieIn(known)]).toEqual(['ok', ''])
    await say('account.leave', {}, { cookie: pair })
    const again = await say('session.checkIn', scan, { cookie: pair, 'x-device': device })
    expect([await codeIn(again), cookieIn(again)]).toEqual(['ok', expect.stringMatching(/^anquanyue=/)])
  })
  test('only a check-in lets anybody in: whoever looks is nobody, and no other page can do it', async () => {
    for (const [action, data] of [['account.me', {}], ['session.nearest', {}], ['hazard.mine', {}]] as const) {
      const response = await say(action, data, { 'x-device': device })
      expect([action, await codeIn(response), cookieIn(response)]).toEqual([action, 'sign_in_needed', ''])
    }
    expect(await codeIn(await say('session.checkIn', scan, { 'x-device': device, origin: 'https://evil.example' }))).toBe('foreign_page')
    expect(await codeIn(await say('session.checkIn', scan))).toBe('sign_in_needed')
  })
  test('what is no device says so, and nobody is in', async () => {
    const response = await say('session.checkIn', scan, { 'x-device': 'p-safety' })
    expect([await codeIn(response), cookieIn(response)]).toEqual([expect.stringMatching(/invalid/), ''])
  })
})

describe('the wire (T-40)', () => {
  test('a body of 10 MB is not read, whether its length is told or not', async () => {
    const big = 'x'.repeat(10 * 1024 * 1024)
    const told = await fetch(`${origin}/fn/account`, { method: 'POST', body: big }).then(codeIn, () => 'cut')
    expect(['too_large', 'cut']).toContain(told)
    const stream = new ReadableStream({ start(controller) { for (let n = 0; n < 160; n += 1) controller.enqueue(Buffer.from(big.slice(0, 65_536))); controller.close() } })
    const untold = await fetch(`${origin}/fn/account`, { method: 'POST', body: stream, duplex: 'half' } as RequestInit).then(codeIn, () => 'cut')
    expect(['too_large', 'cut']).toContain(untold)
    expect(await codeIn(await say('account.samplePeople', {}))).toBe('ok')
  })

  test('a door, a file or a method that is not there answers in the same words', async () => {
    for (const [at, method] of [['/fn/admin', 'POST'], ['/fn/__proto__', 'POST'], ['/fn/account', 'GET'], ['/debug', 'GET'], ['/.env', 'GET'], ['/office.sqlite-nothing', 'GET'], ['/health', 'DELETE']] as const) {
      const response = await fetch(`${origin}${at}`, { method, ...(method === 'POST' ? { body: '{}' } : {}) })
      expect([at, response.status, await codeIn(response)]).toEqual([at, 404, 'not_found'])
    }
  })

  test('every reply says what browsers must not do', async () => {
    for (const response of [await say('account.samplePeople', {}), await fetch(`${origin}/health`), await fetch(`${origin}/nothing`)]) {
      expect(Object.fromEntries(response.headers)).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY', 'referrer-policy': 'same-origin', 'content-security-policy': expect.stringContaining("default-src 'none'"), 'strict-transport-security': expect.any(String), 'cache-control': 'no-store' })
      expect(response.headers.get('x-powered-by')).toBeNull()
    }
  })

  test('forty callers who never finish their headers do not slow the others down', async () => {
    const slow = Array.from({ length: 40 }, () => connect(server.port, '127.0.0.1'))
    for (const socket of slow) {
      socket.on('error', () => undefined)
      socket.write('POST /fn/account HTTP/1.1\r\nHost: x\r\nX-a: ')
    }
    const began = performance.now()
    for (let n = 0; n < 50; n += 1) expect(await codeIn(await say('account.samplePeople', {}))).toBe('ok')
    expect(performance.now() - began).toBeLessThan(2_000)
    for (const socket of slow) socket.destroy()
  })
})

test('a photo goes up by its ticket, and a wrong ticket is told in words', async () => {
  const token = ((await (await say('account.enterSample', { person: 'p-welder' }, { 'x-client': 'weapp' })).json()) as { value: { token: string } }).value.token
  const bytes = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(2_000, 1)])
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const begun = (await (await say('photo.begin', { id: 'p'.repeat(30), size: bytes.length, sha256, purpose: 'before' }, { authorization: `Bearer ${token}` })).json()) as { value: { url: string } }
  const sent = await fetch(`${origin}${begun.value.url}`, { method: 'PUT', body: bytes })
  expect(await sent.json()).toEqual({ ok: true, value: { sha256 } })
  expect(await codeIn(await fetch(`${origin}/files/no-such-ticket`, { method: 'PUT', body: bytes }))).toBe('ticket_unknown')
  expect(await codeIn(await fetch(`${origin}/files/view/${'0'.repeat(100)}`))).toBe('not_found')
})

test('a report is in the officer’s inbox within about a second', async () => {
  const enter = async (person: string) => ((await (await say('account.enterSample', { person }, { 'x-client': 'weapp' })).json()) as { value: { token: string } }).value.token
  const [welder, safety] = [await enter('p-welder'), await enter('p-safety')]
  await say('hazard.submit', report(), { authorization: `Bearer ${welder}` })
  const began = performance.now()
  let unread = 0
  while (unread === 0 && performance.now() - began < 5_000) {
    unread = ((await (await say('account.me', {}, { authorization: `Bearer ${safety}` })).json()) as { value: { unread: number } }).value.unread
  }
  expect(unread).toBe(1)
  expect(performance.now() - began).toBeLessThan(1_500)
})

test('the health sheet counts and names nobody', async () => {
  const sheet = (await (await fetch(`${origin}/health`)).json()) as object
  expect(Object.keys(sheet).sort()).toEqual(['lastRecount', 'lastVerify', 'ok', 'queueAge', 'queued', 'schema', 'stuck', 'unsealed', 'version'])
  expect(sheet).toMatchObject({ ok: true, stuck: 0 })
})

test('a port in use is one clear sentence', async () => {
  await expect(refuseTakenPort('127.0.0.1', server.port)).rejects.toThrow(/^端口 \d+ 已被占用，.+ \/ port \d+ is in use: .+$/)
})

test('the log names nobody: no person, no place, no token, no address (T-05)', () => {
  const log = county.lines.join('')
  expect(log).toMatch(/"action":"hazard.submit"/)
  expect(log).not.toMatch(/p-welder|p-safety|Bearer|127\.0\.0\.1|192\.0\.2|e-hongyuan|\\u/)
})
