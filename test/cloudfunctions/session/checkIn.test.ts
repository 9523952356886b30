import { measureName } from '@shared/domain/sessionFigures'
import { sessionScope } from '@office/records/sessionCounts'
import { readTallies } from '@office/records/tally'
import { courierRound } from '@office/reactions/courier'
import { addCode } from '@office/usecases/session/addCode'
import { callRoll } from '@office/usecases/session/callRoll'
import { countHeads } from '@office/usecases/session/countHeads'
import { readSession } from '@office/usecases/session/readSession'
import { saveRoll } from '@office/usecases/session/saveRoll'
import { signInOthers } from '@office/usecases/session/signInOthers'
import { as, freshId, june, openCounty, refusal, type County } from '../hazard/county'
import { openMortalCounty } from './mortalCounty'
import { figure, move, plan, resident, scan } from './sessions'

const [minute, day] = [60_000, 86_400_000]
const officer = as('p-safety')
let county: County
beforeEach(async () => { county = await openCounty() })
afterEach(() => county.close())

test('J6 a resident checks in without registration, and is counted once however often he scans', async () => {
  const { id, code } = await plan(county)
  expect(await scan(county, code, resident(1))).toMatchObject({ outcome: 'accepted', nth: 1, flags: ['noPosition'] })
  expect(await scan(county, code, resident(2))).toMatchObject({ outcome: 'accepted', nth: 2 })
  county.clock.set(june + minute)
  expect(await scan(county, code, resident(1))).toMatchObject({ outcome: 'already', at: june })
  const tallies = await readTallies(county.office.store, sessionScope(id), measureName('attend', 'industry-bureau'), 'all')
  expect(tallies.get('')?.amount).toBe(2)
  expect(tallies.get('cell=talk.enterprise.auto.self')?.amount).toBe(2)
})

test('J9 T-11 a scan surely far from the place counts and is marked; one that only the two systems of positions part is not', async () => {
  const position = { lng: 120.15, lat: 30.28, accuracy: 20, system: 'gcj02' } as const
  const { code } = await plan(county, { place: { words: '一车间', position } })
  const from = (n: number, lat: number, system: 'gcj02' | 'wgs84' = 'gcj02', accuracy = 30) => scan(county, code, resident(n), { position: { ...position, lat, system, accuracy } })
  expect(await from(1, 30.281)).toMatchObject({ outcome: 'accepted', flags: [] })
  expect(await from(2, 30.31)).toMatchObject({ outcome: 'accepted', flags: ['far'] })
  // 2 km away: by one system far, by two maybe not; by a phone that is unsure neither.
  expect([await from(3, 30.298), await from(4, 30.298, 'wgs84'), await from(5, 30.298, 'gcj02', 2000)]).toMatchObject([{ flags: ['far'] }, { flags: [] }, { flags: [] }])
  expect(await scan(county, code, resident(6))).toMatchObject({ outcome: 'accepted', flags: ['noPosition'] })
})

test('nobody is entered into what has not begun, by name, by number or from its list; from an hour before, or once it is opened, he is', async () => {
  const start = june + 3 * day
  const { id } = await plan(county, { activity: 'drill', scenario: 'fire', groups: [{ key: 'g', name: '一组', expected: 1, leaderId: null }], startsAt: start, endsAt: start + 60 * minute })
  await saveRoll(county.office, officer, { id, group: 'g', people: [{ name: '李在册', another: 0 }] })
  const who = (await county.office.store.get('roll', `${id}:g`))?.people[0]?.who ?? ''
  const now = () => county.clock.now()
  const ways = [
    () => signInOthers(county.office, officer, { id, source: 'staff', people: [{ who: { personId: 'p-welder' }, claimedAt: now() }] }),
    () => countHeads(county.office, officer, { id, batch: freshId('b').slice(0, 40), what: 'attend', source: 'paper', stand: null, amount: 5, ground: '签到纸', since: now(), claimedAt: now() }),
    () => callRoll(county.office, officer, { id, marks: [{ who, group: 'g', mark: 'present', claimedAt: now() }] }),
  ]
  for (const at of [june, start - 61 * minute]) {
    county.clock.set(at)
    for (const way of ways) expect(await refusal(way())).toBe('session_too_early')
  }
  expect(await figure(county, 'attend')).toBe(0)
  county.clock.set(start - 30 * minute)
  for (const way of ways) await way()
  expect(await figure(county, 'attend')).toBe(7)
})

test('J9 who counts already is told so, whatever is wrong with a scan that follows: nothing of him waits', async () => {
  const { id, code } = await plan(county, { endsAt: june + 8 * 60 * minute })
  const screen = await addCode(county.office, officer, { id, stand: null, rotating: true })
  await scan(county, code, resident(1))
  county.clock.set(june + 30 * minute)
  expect(await scan(county, screen.code, resident(1))).toMatchObject({ outcome: 'already', at: june })
  expect(await scan(county, code, resident(1), { claimedAt: june - 2 * day })).toMatchObject({ outcome: 'already', at: june })
  expect(await scan(county, screen.code, resident(2))).toMatchObject({ outcome: 'held', reason: 'token' })
  expect([await figure(county, 'attend'), await figure(county, 'heldBack')]).toEqual([1, 1])
})

test('a session closes, is proven by its own rows, and counts as 场', async () => {
  const { id, code } = await plan(county)
  await scan(county, code, as('p-welder'))
  expect(await move(county, id, { move: 'close', assessment: null })).toMatchObject({ summary: { counted: true, evidence: ['rows'], times: 1, owes: '' } })
  const held = await readTallies(county.office.store, 'office', measureName('held', 'industry-bureau'), 'all')
  expect(held.get('')?.amount).toBe(1)
})

test('a session without evidence is 未计入 and says what would do (A13)', async () => {
  const { id } = await plan(county)
  const view = await move(county, id, { move: 'close', assessment: null })
  expect(view.summary).toMatchObject({ counted: false, evidence: [], times: 0 })
  expect(view.summary.owes).toContain('有任一种即可计入')
  expect((await readTallies(county.office.store, 'office', measureName('held', 'industry-bureau'), 'all')).size).toBe(0)
  expect(await readSession(county.office, as('p-head'), { id })).toMatchObject({ summary: { state: 'closed' } })
})

test('the first check-in whose process dies right after its row is still evidence once it is sent again (R-03)', async () => {
  const mortal = await openMortalCounty('sqlite')
  const { id, code } = await plan(mortal)
  await countHeads(mortal.office, as('p-safety'), { id, batch: freshId('b').slice(0, 40), what: 'attend', source: 'heads', stand: null, amount: 5, ground: '', since: june, claimedAt: june })
  mortal.dieAt(0, 'done')
  await expect(scan(mortal, code, resident(1))).rejects.toThrow()
  await mortal.restart()
  expect(await scan(mortal, code, resident(1))).toMatchObject({ outcome: 'already', at: june })
  await courierRound(mortal.office, () => undefined, 'wake')
  expect((await readSession(mortal.office, as('p-safety'), { id })).summary).toMatchObject({ times: 6, evidence: ['rows'] })
  await mortal.close()
})
