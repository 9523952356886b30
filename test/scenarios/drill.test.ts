/** J8 an evacuation drill, J9 a drill whose code was forwarded: over HTTP, in the sample county. */
import { openSampleHouse } from './world/house'
import type { House } from './world/house'
import { ask, enter, withToken } from './world/person'
import type { Person } from './world/person'
import { cardNow, scanNow } from './world/session'

jest.setTimeout(120_000)

let house: House
let officer: Person
let leader: Person
let clerk: Person
beforeAll(async () => {
  house = await openSampleHouse()
  ;[officer, leader, clerk] = await Promise.all([enter(house, 'p-safety'), enter(house, 'p-welder'), enter(house, 'p-clerk')])
})
afterAll(() => house.close())
const device = async (n: number): Promise<Person> => withToken(house, `device ${String(n)}`, (await ask(house, 'account.enterDevice', { device: `drillphone${String(n)}0123456789abcdefghij` })).token!)
const drills = async () => {
  await house.figuresCaughtUp()
  const { sessions, times } = (await clerk.call('session.figures', { by: 'activity' })).bars.find(({ key }) => key === 'drill')?.figures ?? { sessions: 0, times: 0 }
  return { sessions: sessions ?? NaN, times }
}

test('J8 120 expected, 113 called, 5 scan themselves, 2 missing by name; one who scans twice is one; +1 场 +118 人次 in the first pair', async () => {
  const before = await drills()
  const names = Array.from({ length: 120 }, (_, n) => ({ name: `职工${String(n)}`, another: 0 }))
  const view = await officer.call('session.create', cardNow(officer, { activity: 'drill', scenario: 'hotWork', groups: [{ key: 'a', name: '一车间', expected: 120, leaderId: 'p-welder' }] }))
  const { id } = view.summary
  const code = view.codes[0]!.code
  const own = [leader, await enter(house, 'p-head')]
  await officer.call('session.saveRoll', { id, group: 'a', people: [...names.slice(0, 115), { name: '赵建国', another: 0 }, { personId: own[1]!.id }] })
  // The list names the leader; his own scan is his on it.
  const board = await officer.call('session.board', { id })
  const keys = board.groups[0]!.people.filter(({ name }) => name.startsWith('职工')).map(({ who }) => who)
  await officer.call('session.move', { move: 'open', id, version: 1 })
  const call = (whom: readonly string[]) => leader.call('session.call', { id, marks: whom.map((who) => ({ who, group: 'a', mark: 'present' as const, claimedAt: leader.now() })) })
  await call(keys.slice(0, 100))
  await call(keys.slice(100, 113))
  for (const person of own) expect(await scanNow(person, code)).toMatchObject({ outcome: 'accepted' })
  for (const n of [1, 2, 3]) expect(await scanNow(await device(n), code)).toMatchObject({ outcome: 'accepted' })
  expect(await scanNow(leader, code)).toMatchObject({ outcome: 'already' })
  const live = await leader.call('session.board', { id })
  expect(live).toMatchObject({ expected: 117, present: 115, missing: 2, extra: 3, clearedAt: null })
  expect(live.groups[0]!.people.filter(({ state }) => state === 'missing').map(({ name }) => name)).toEqual(['职工113', '职工114'])
  const version = (await officer.call('session.read', { id })).summary.version
  await expect(officer.call('session.move', { move: 'close', id, version, assessment: null })).rejects.toMatchObject({ problem: { code: 'assessment_needed' } })
  await house.figuresCaughtUp()
  const closed = await officer.call('session.move', { move: 'close', id, version, assessment: { lessons: '西门集合点太窄', worked: 'partly', revise: '改到东侧空地' } })
  expect(closed.summary).toMatchObject({ counted: true, times: 118, evidence: expect.arrayContaining(['rows']) as unknown })
  const after = await drills()
  expect([after.sessions - before.sessions, after.times - before.times]).toEqual([1, 118])
  const duties = (await officer.call('session.drills', {})).rows[0]!.duties
  expect(duties.filter(({ key }) => key !== 'fire').every(({ state }) => state === 'done')).toBe(true)
})

test('J8 a drill in a school counts in the third pair, not the first', async () => {
  const view = await officer.call('session.create', cardNow(officer, { activity: 'drill', scenario: 'earthquake', venue: 'school' }))
  await scanNow(await device(9), view.codes[0]!.code)
  await house.figuresCaughtUp()
  const bars = await house.office.store.get('tally', 'session.attend.industry-bureau|office|all')
  expect(bars?.facets).toContain('cell=drill.school.auto.self')
  const { placements } = await clerk.call('campaign.read', {})
  expect(placements).toEqual([])
})

test('J9 a forged or old screen code, and a time outside, are held and decided; album and no location count and are marked', async () => {
  const view = await officer.call('session.create', cardNow(officer))
  const { id } = view.summary
  const screen = await officer.call('session.addCode', { id, stand: null, rotating: true })
  const { shows } = await officer.call('session.screen', { code: screen.code })
  expect(await scanNow(await device(10), `${screen.code}.ABCDEFGH`)).toMatchObject({ outcome: 'held', reason: 'token' })
  expect(await scanNow(await device(11), screen.code)).toMatchObject({ outcome: 'held' })
  expect(await scanNow(await device(12), view.codes[0]!.code, { claimedAt: officer.now() - 3 * 3_600_000 })).toMatchObject({ outcome: 'held', reason: 'outside' })
  expect(await scanNow(await device(13), shows[0]!.scene)).toMatchObject({ outcome: 'accepted' })
  expect(await scanNow(await device(14), view.codes[0]!.code, { entry: 'album' })).toMatchObject({ outcome: 'accepted', flags: ['album', 'noPosition'] })
  const { rows } = await officer.call('session.held', { id })
  expect(rows.map(({ reason }) => reason).sort()).toEqual(['不在签到时间内', '动态码不对或已过期', '动态码不对或已过期'].sort())
  await officer.call('session.decideHeld', { id, keys: [rows[0]!.key], verdict: 'count', ground: '本人在场' })
  await officer.call('session.decideHeld', { id, keys: [rows[1]!.key, rows[2]!.key], verdict: 'refuse', ground: '转发到群里的码' })
  expect(await officer.call('session.decideHeld', { id, keys: [rows[1]!.key], verdict: 'count', ground: '再看一次' })).toEqual({ decided: 0, skipped: 1 })
  expect((await officer.call('session.held', { id, show: 'decided' })).rows.map(({ decided }) => decided?.verdict)).toEqual(['count', 'refuse', 'refuse'])
  await house.figuresCaughtUp()
  expect((await officer.call('session.read', { id })).summary.times).toBe(3)
})
