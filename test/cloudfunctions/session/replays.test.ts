/** What is sent again, late, or after a change of the session, is what it was: nobody twice on a day, and no correction undone by a phone's outbox (J9, R-04). */
import { courierRound } from '@office/reactions/courier'
import { decideHeld } from '@office/usecases/session/decideHeld'
import { listHeld } from '@office/usecases/session/listHeld'
import { listParticipation } from '@office/usecases/session/listParticipation'
import { signInOthers } from '@office/usecases/session/signInOthers'
import { takeAttendanceBack } from '@office/usecases/session/takeAttendanceBack'
import { as, closeCounted, june, openCounty, type County } from '../hazard/county'
import { change, figure, move, plan, resident, scan } from './sessions'

const minute = 60_000
const hour = 60 * minute
const officer = as('p-safety')
let county: County
beforeEach(async () => { county = await openCounty() })
afterEach(() => closeCounted(county))
const times = (period = 'all'): Promise<number> => figure(county, 'attend', { period })
/** The courier, at once and when no process can still believe what was. */
const settled = async (): Promise<void> => {
  await courierRound(county.office, () => undefined, 'wake')
  county.clock.set(county.clock.now() + 2 * minute)
  await courierRound(county.office, () => undefined, 'wake')
}
const takeBack = (id: string, who: string) => takeAttendanceBack(county.office, officer, { id, who, ground: '不在现场' })

test('a consultation that is made longer, or shorter, counts who comes once a day, and once where it is of one day again', async () => {
  const { id, code } = await plan(county, { activity: 'consultationDay', endsAt: june + 8 * hour })
  await scan(county, code, resident(1))
  await scan(county, code, resident(2))
  await takeBack(id, resident(2).personId)
  await change(county, id, { endsAt: june + 60 * hour })
  await scan(county, code, resident(1))
  await settled()
  expect(await scan(county, code, resident(1))).toMatchObject({ outcome: 'already' })
  // Who was taken back on the first day stays so, also for the same scan sent again.
  expect(await scan(county, code, resident(2), { claimedAt: june })).toMatchObject({ outcome: 'already', uncounted: true })
  expect(await times()).toBe(1)
  county.clock.set(june + 25 * hour)
  expect(await scan(county, code, resident(1))).toMatchObject({ outcome: 'accepted' })
  expect(await scan(county, code, resident(2))).toMatchObject({ outcome: 'accepted' })
  expect([await times(), await times('d:2027-06-01'), await times('d:2027-06-02')]).toEqual([3, 1, 2])
  await change(county, id, { endsAt: june + 20 * hour })
  await settled()
  expect([await times(), (await listParticipation(county.office, resident(1), {})).rows.map(({ state }) => state)]).toEqual([2, ['counted']])
  await change(county, id, { endsAt: june + 60 * hour })
  await settled()
  expect([await times(), await times('d:2027-06-01'), await times('d:2027-06-02')]).toEqual([3, 1, 2])
})

test('a talk of several days that becomes a consultation, and a consultation that becomes a talk', async () => {
  const { id, code } = await plan(county, { endsAt: june + 60 * hour })
  await scan(county, code, resident(1))
  await change(county, id, { activity: 'consultationDay' })
  await settled()
  expect(await scan(county, code, resident(1))).toMatchObject({ outcome: 'already' })
  county.clock.set(june + 25 * hour)
  expect(await scan(county, code, resident(1))).toMatchObject({ outcome: 'accepted' })
  expect(await times()).toBe(2)
  await change(county, id, { activity: 'talk' })
  await settled()
  expect(await times()).toBe(1)
  await move(county, id, { move: 'open' })
  await move(county, id, { move: 'void', ground: '不算本月' })
  await settled()
  expect(await times()).toBe(0)
  await move(county, id, { move: 'reopen', ground: '作废错了' })
  await settled()
  expect(await times()).toBe(1)
})

test.each([['right', 0], ['ahead by an hour', hour]])('不在现场 stays so when the very same scan is sent again, from a clock that is %s; a new scan counts', async (_which, ahead) => {
  const { id, code } = await plan(county)
  const first = { claimedAt: june + ahead }
  expect(await scan(county, code, as('p-welder'), first)).toMatchObject({ outcome: 'accepted' })
  county.clock.set(june + 5 * minute)
  await takeBack(id, 'p-welder')
  county.clock.set(june + 8 * minute)
  expect(await scan(county, code, as('p-welder'), first)).toMatchObject({ outcome: 'already', uncounted: true })
  if (ahead === 0) expect(await scan(county, code, as('p-welder'), { claimedAt: june + 2 * minute })).toMatchObject({ outcome: 'already', uncounted: true })
  expect(await times()).toBe(0)
  expect(await scan(county, code, as('p-welder'), { claimedAt: june + 8 * minute + ahead })).toMatchObject({ outcome: 'accepted' })
  expect(await times()).toBe(1)
})

test('a name that was signed for, and taken back, does not come back with a lost answer', async () => {
  const { id } = await plan(county)
  const sign = (claimedAt: number) => signInOthers(county.office, officer, { id, source: 'staff', people: [{ who: { personId: 'p-welder' }, claimedAt }] })
  await sign(june)
  county.clock.set(june + 5 * minute)
  await takeBack(id, 'p-welder')
  await sign(june)
  expect(await times()).toBe(0)
  county.clock.set(june + 6 * minute)
  await sign(june + 6 * minute)
  expect(await times()).toBe(1)
})

test('J9 a held scan that was decided against is told so when it is sent again; another scan is held anew and may count', async () => {
  const { id, code } = await plan(county)
  const old = (claimedAt: number) => scan(county, code, as('p-welder'), { claimedAt })
  const waiting = async () => (await listHeld(county.office, officer, { id })).rows.filter(({ decided }) => decided === null)
  const decide = async (verdict: 'count' | 'refuse') => decideHeld(county.office, officer, { id, keys: (await waiting()).map(({ key }) => key), verdict, ground: '核对过了' })
  county.clock.set(june + 30 * hour)
  expect(await old(june)).toMatchObject({ outcome: 'held', reason: 'old' })
  expect(await old(june + minute)).toMatchObject({ outcome: 'held' })
  expect(await waiting()).toHaveLength(1)
  await decide('refuse')
  expect(await old(june)).toMatchObject({ outcome: 'held', uncounted: true })
  expect(await waiting()).toEqual([])
  const again = await old(june + 2 * minute)
  expect([again, 'uncounted' in again]).toMatchObject([{ outcome: 'held' }, false])
  expect([(await waiting()).length, await times()]).toEqual([1, 0])
  expect(await decide('count')).toEqual({ decided: 1, skipped: 0 })
  expect([await times(), await old(june + 2 * minute)]).toMatchObject([1, { outcome: 'already' }])
})

test('J9 what waits and what was decided each come in pages, the oldest first, each row once', async () => {
  const { id, code } = await plan(county)
  county.clock.set(june + 30 * hour)
  for (let n = 0; n < 260; n += 1) await scan(county, code, resident(n), { claimedAt: june + n })
  const all = async (show: 'waiting' | 'decided') => {
    const pages = []
    for (let page = await listHeld(county.office, officer, { id, show }); ; page = await listHeld(county.office, officer, { id, show, cursor: page.next! })) {
      pages.push(page.rows)
      if (page.next === undefined) return pages
    }
  }
  const before = await all('waiting')
  expect(before.length).toBeGreaterThan(2)
  const keys = before.flat().map(({ key }) => key)
  expect([new Set(keys).size, before[0]![0]!.at, before.flat().every(({ decided }) => decided === null)]).toEqual([260, june, true])
  for (const from of [0, 50, 100]) await decideHeld(county.office, officer, { id, keys: keys.slice(from, from + 50), verdict: 'count', ground: '核对过了' })
  expect([(await all('waiting')).flat().map(({ key }) => key), (await all('decided')).flat().map(({ key }) => key)]).toEqual([keys.slice(150), keys.slice(0, 150)])
  expect((await all('decided')).flat().every(({ decided }) => decided?.by === '钱红梅' && decided.ground === '核对过了')).toBe(true)
  expect(await times()).toBe(150)
})
