/** Codes (T-11 T-12, W-11 W-12 W-13): entropy, one print for two ways in, the screen's token, guessing, one call a check-in (P12). */
import { randomBytes } from 'node:crypto'
import { entryOf } from '@shared/domain/checkIn'
import { codeFrom, codeInOptions, linkPath, readCode, stepMs } from '@shared/domain/checkInCode'
import type { Store } from '@office/ports/store'
import { limits } from '@office/door/limits'
import { addCode } from '@office/usecases/session/addCode'
import { checkIn } from '@office/usecases/session/checkIn'
import { showScreen } from '@office/usecases/session/showScreen'
import { as, freshReceipt, june, openCounty, type County } from '../hazard/county'
import { knocks } from '../door/knocks'
import { plan, resident, scan } from './sessions'

// Other work may share the machine: slow is not wrong.
jest.setTimeout(60_000)

let county: County
beforeEach(async () => { county = await openCounty() })
afterEach(() => county.close())

const hosts = ['anquan.example:5160', 'anquan.example']
const code = '0123456789ABC'

test('W-11 ten thousand codes are unique, thirteen letters of the charset, and fit a scene with their token', () => {
  const made = new Set(Array.from({ length: 10_000 }, () => codeFrom(randomBytes(9))))
  expect(made.size).toBe(10_000)
  for (const one of made) expect(one).toMatch(/^[0-9A-HJKMNP-TV-Z]{13}$/)
  expect(`${code}.ABCDEFGH`.length).toBeLessThanOrEqual(32)
  expect(() => codeFrom(randomBytes(8))).toThrow(RangeError)
})

test.each([
  ['scene', code, { code, token: '' }],
  ['scene with the screen’s token', `${code}.ABCDEFGH`, { code, token: 'ABCDEFGH' }],
  ['small letters and blanks', ' 0123456 789abc ', { code, token: '' }],
  ['q, encoded once', encodeURIComponent(`https://anquan.example/s/${code}`), { code, token: '' }],
  ['q, encoded twice', encodeURIComponent(encodeURIComponent(`https://anquan.example/s/${code}`)), { code, token: '' }],
  ['plain link with a slash, a query and a hash', `http://anquan.example:5160/s/${code}/?from=x#y`, { code, token: '' }],
  ['upper-case host', `https://ANQUAN.example${linkPath(code)}`, { code, token: '' }],
  ['a foreign house', `https://evil.example/s/${code}`, undefined],
  ['a foreign house that names ours', `https://evil.example/?x=https://anquan.example/s/${code}`, undefined],
  ['another path', `https://anquan.example/u/${code}`, undefined],
  ['too short', '0123456789AB', undefined],
  ['letters that are none', 'ILOU456789ABC', undefined],
  ['half a percent sign', '%E4%A', undefined],
  ['nothing', '', undefined],
])('W-12 %s', (_what, text, read) => { expect(readCode(text, hosts)).toEqual(read) })

test('W-13 q goes before scene; live scans and pictures are told apart by the entry scene', () => {
  expect(codeInOptions({ q: encodeURIComponent(`https://anquan.example/s/${code}`), scene: 'ABCDEFGHJKMNP' }, hosts)).toMatchObject({ code })
  expect(codeInOptions({ q: 'https://evil.example/s/0123456789ABC', scene: code }, hosts)).toMatchObject({ code })
  expect([1011, 1047, 1012, 1013, 1048, 1049, 1001].map(entryOf)).toEqual(['camera', 'camera', 'album', 'album', 'album', 'album', 'unknown'])
})

test('T-11 the screen’s code is right at +0 and +29 s, held at +61 s, on the next day, from another session, and forged', async () => {
  const officer = as('p-safety')
  const [{ id }, other] = [await plan(county), await plan(county)]
  const [screen, foreign] = [await addCode(county.office, officer, { id, stand: null, rotating: true }), await addCode(county.office, officer, { id: other.id, stand: null, rotating: true })]
  const { shows } = await showScreen(county.office, officer, { code: screen.code })
  expect(shows).toHaveLength(20)
  const shown = shows[0]!.scene
  expect(await scan(county, shown, resident(1))).toMatchObject({ outcome: 'accepted' })
  county.clock.set(june + 29_000)
  expect(await scan(county, shown, resident(2))).toMatchObject({ outcome: 'accepted' })
  county.clock.set(june + 61_000)
  expect(await scan(county, shown, resident(3))).toMatchObject({ outcome: 'held', reason: 'token' })
  expect(await scan(county, shows[2]!.scene, resident(4))).toMatchObject({ outcome: 'accepted' })
  expect(await scan(county, screen.code, resident(5))).toMatchObject({ outcome: 'held', reason: 'token' })
  expect(await scan(county, `${screen.code}.ABCDEFGH`, resident(6))).toMatchObject({ outcome: 'held', reason: 'token' })
  const token = shown.split('.')[1]!
  expect(await scan(county, `${foreign.code}.${token}`, resident(7))).toMatchObject({ outcome: 'held', reason: 'token' })
  county.clock.set(june + 86_400_000)
  expect(await scan(county, shown, resident(8))).toMatchObject({ outcome: 'held' })
  expect(shows[1]!.from - shows[0]!.from).toBe(stepMs)
})

test('T-11 two phones of one person are one: the second is told since when, also where both scan in the same moment', async () => {
  const [{ id, code: poster }, { code: other }] = [await plan(county), await plan(county)]
  const door = knocks(county.office)
  const phones = [await door.enter('p-welder'), await door.enter('p-welder')]
  expect(new Set(phones).size).toBe(2)
  const scanned = (token: string, what: string) => door.ask('session.checkIn', { code: what, claimedAt: june, entry: 'camera', position: null }, token)
  expect(await scanned(phones[0]!, poster)).toMatchObject({ outcome: 'accepted', nth: 1 })
  expect(await scanned(phones[1]!, poster)).toMatchObject({ outcome: 'already', at: june })
  expect((await Promise.all(phones.map((phone) => scanned(phone, other)))).map(({ outcome }) => outcome).sort()).toEqual(['accepted', 'already'])
  const { rows } = await county.office.store.find('ledgerAbout', { about: `session:${id}` }, { limit: 10 })
  expect(rows.filter(({ personId }) => personId === 'p-welder')).toHaveLength(1)
})

test('T-12 a million random codes: none is anybody’s, and of one person thirty are looked up', async () => {
  await plan(county)
  const office = { ...county.office, desk: { ...county.office.desk, limits: limits() } }
  const door = knocks(office)
  const token = await door.enter('p-resident')
  const outcomes: Record<string, number> = {}
  for (let n = 0; n < 400; n += 1) {
    const { reply } = await door.say('session', { action: 'session.checkIn', data: { code: codeFrom(randomBytes(9)), claimedAt: june, entry: 'camera', position: null }, v: 1 }, token)
    const outcome = reply.ok ? (reply.value as { outcome: string }).outcome : reply.problem.code
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1
  }
  expect(outcomes).toEqual({ unknown_code: 30, too_many: 370 })
  // What the limiter let through would still be a guess into 2^65: the store is asked a million times, without a door.
  const codes = new Set<string>()
  const { rows } = await county.office.store.find('sessionsInScope', { scopes: 'office', state: ['planned'] }, { limit: 100 })
  for (const { _id } of rows) for (const one of (await county.office.store.find('codesOfSession', { sessionId: _id }, { limit: 100 })).rows) codes.add(one._id)
  expect(codes.size).toBe(1)
  let hits = 0
  for (let n = 0; n < 1_000_000; n += 1) if (codes.has(codeFrom(randomBytes(9)))) hits += 1
  expect(hits).toBe(0)
})

test('T-12 many phones behind one address: three hundred misses in all, then each is told to wait; the hall behind the same address goes on checking in', async () => {
  const [{ code: printed }, { code: unseen }] = [await plan(county), await plan(county)]
  const office = { ...county.office, desk: { ...county.office.desk, limits: limits() } }
  const door = knocks(office)
  const hall = '198.51.100.7'
  const scanned = async (token: string, what: string, address = hall): Promise<string> => {
    const { reply } = await door.say('session', { action: 'session.checkIn', data: { code: what, claimedAt: june, entry: 'camera', position: null }, v: 1 }, token, address)
    return reply.ok ? (reply.value as { outcome: string }).outcome : reply.problem.code
  }
  const guess = (token: string, address?: string) => scanned(token, codeFrom(randomBytes(9)), address)
  const phones = await Promise.all(Array.from({ length: 40 }, (_, n) => door.device(`guesser${String(n)}`)))
  const outcomes: Record<string, number> = {}
  for (let round = 0; round < 25; round += 1) for (const phone of phones) {
    const outcome = await guess(phone)
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1
  }
  expect(outcomes).toEqual({ unknown_code: 300, too_many: 700 })
  expect(await guess(phones[0]!, '203.0.113.9')).toBe('unknown_code')
  // Whoever has not guessed is looked up; then the code is known, and answered also to those who have.
  expect(await scanned(phones[1]!, printed)).toBe('too_many')
  expect(await scanned(await door.device('honest1x'), printed)).toBe('accepted')
  expect(await scanned(phones[1]!, printed)).toBe('accepted')
  for (let n = 2; n < 60; n += 1) expect(await scanned(await door.device(`honest${String(n)}x`), printed)).toBe('accepted')
  // One miss, a code misread, and he waits a quarter of a minute for one that nobody has scanned yet.
  const misread = await door.device('misread')
  expect([await guess(misread), await guess(misread), await scanned(misread, unseen), await scanned(misread, printed)]).toEqual(['unknown_code', 'too_many', 'too_many', 'accepted'])
  county.clock.set(june + 12_000)
  expect(await scanned(misread, unseen)).toBe('accepted')
})

test('T-12 an address that has tried sixty receipts is told to wait; residents behind it still come in and check in (J6)', async () => {
  const { code: printed } = await plan(county)
  const door = knocks({ ...county.office, desk: { ...county.office.desk, limits: limits() } })
  const hall = '198.51.100.8'
  const tries: string[] = []
  for (let n = 0; n < 61; n += 1) tries.push(await door.codeOf('hazard.trace', { receipt: freshReceipt() }, null, undefined, hall))
  expect([tries[59], tries[60]]).toEqual(['not_found', 'too_many'])
  const { reply } = await door.say('account', { action: 'account.enterDevice', data: { device: 'phoneofaresident0123456789abcd' }, v: 1 }, null, hall)
  const { token } = (reply as { value: { token: string } }).value
  expect(await door.say('session', { action: 'session.checkIn', data: { code: printed, claimedAt: june, entry: 'camera', position: null }, v: 1 }, token, hall)).toMatchObject({ reply: { value: { outcome: 'accepted' } } })
})

test('P12 one store call a check-in: one create, nothing read, once its session is known to the process', async () => {
  const { code: printed } = await plan(county)
  const calls: string[] = []
  const { store } = county.office
  const note = (name: string): void => { calls.push(name) }
  const counted: Store = {
    get: (kind, id) => { note(`get ${kind}`); return store.get(kind, id) },
    create: (kind, doc) => { note(`create ${kind}`); return store.create(kind, doc) },
    find: (query, args, page) => { note(`find ${query}`); return store.find(query, args, page) },
    transact: (work) => { note('transact'); return store.transact(work) },
  }
  const office = { ...county.office, store: counted }
  const one = (n: number) => checkIn(office, resident(n), { code: printed, claimedAt: june, entry: 'camera', position: null })
  await one(1)
  calls.length = 0
  for (let n = 2; n < 12; n += 1) expect(await one(n)).toMatchObject({ outcome: 'accepted', nth: n })
  expect(calls).toEqual(Array.from({ length: 10 }, () => 'create ledger'))
})
