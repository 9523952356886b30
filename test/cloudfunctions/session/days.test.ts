/** When a session may be: within the campaign's days, so that weeks sum to the whole; and ended once it has begun. */
import { instantOf } from '@shared/domain/calendar'
import { bookPage } from '@office/usecases/session/bookPage'
import { changeCard } from '@office/usecases/session/changeCard'
import { countHeads } from '@office/usecases/session/countHeads'
import { listAttendance } from '@office/usecases/session/listAttendance'
import { takeAttendanceBack } from '@office/usecases/session/takeAttendanceBack'
import { listBehind } from '@office/usecases/session/listBehind'
import { readFigures } from '@office/usecases/session/readFigures'
import { createSeries } from '@office/usecases/session/createSeries'
import { createSession } from '@office/usecases/session/createSession'
import { as, june, openCounty, refusal, type County } from '../hazard/county'
import { readSession } from '@office/usecases/session/readSession'
import { change, figure, move, plan, planned, resident, scan } from './sessions'

const hour = 3_600_000
const day = 24 * hour
const officer = as('p-safety')
let county: County
beforeEach(async () => { county = await openCounty() })
afterEach(() => county.close())

/** The campaign of the tests: June 2027, and half a year after it. */
const [first, last] = [instantOf('2027-06-01'), instantOf('2027-12-30') + 23 * hour]
const at = (startsAt: number) => ({ startsAt, endsAt: startsAt + hour })

test('a start outside the campaign is refused in a sentence that names its days: planned, changed, or one of a row', async () => {
  for (const startsAt of [0, june - 365 * day, first - 1, last + 2 * hour, instantOf('2046-06-01')]) {
    await expect(createSession(county.office, officer, planned(at(startsAt)))).rejects.toMatchObject({ code: 'session_outside', field: 'startsAt', say: '开始时间不在本次活动的日期内。请选2027年6月1日至2027年12月30日之间的一天。' })
  }
  for (const startsAt of [first, last]) await plan(county, at(startsAt))
  const { id } = await plan(county)
  const { id: _id, ...card } = planned()
  expect(await refusal(changeCard(county.office, officer, { id, version: 1, card: { ...card, ...at(first - day) } }))).toBe('session_outside')
  expect(await refusal(createSeries(county.office, officer, { series: 'morning', card, starts: [june, last + 2 * hour] }))).toBe('session_outside')
  expect(await county.office.store.get('session', 'morning-1')).toBeUndefined()
})

test('what has not begun cannot be ended, by nobody and in no way: no button, a sentence, and no 场; once it has begun it can', async () => {
  const { id, code } = await plan(county, at(june + day))
  const close = () => move(county, id, { move: 'close', assessment: null })
  const moves = async () => (await readSession(county.office, officer, { id })).moves
  const page = () => bookPage(county.office, officer, { page: 'page-1', words: '记录本第1页', rows: [{ id, amount: 20 }] })
  const held = () => figure(county, 'held')
  expect(await moves()).toEqual(['cancel'])
  expect(await refusal(move(county, id, { move: 'open' }))).toBe('session_not_today')
  for (const act of [close, page]) expect(await refusal(act())).toBe('session_not_begun')
  expect(await held()).toBe(0)
  // An hour before its start people come in and it may be opened; who only planned it still waits for its start.
  county.clock.set(june + day - hour)
  expect(await scan(county, code, resident(1))).toMatchObject({ outcome: 'accepted' })
  expect(await refusal(close())).toBe('session_not_begun')
  await move(county, id, { move: 'open' })
  expect(await moves()).toEqual(['close', 'void'])
  expect((await close()).summary).toMatchObject({ state: 'closed', counted: true })
  expect(await held()).toBe(1)
  // Opened in the morning of its day it is no more ended than planned; it is voided, or its time is put right.
  const early = await plan(county, at(june + day + 4 * hour))
  await move(county, early.id, { move: 'open' })
  expect(await refusal(move(county, early.id, { move: 'close', assessment: null }))).toBe('session_not_begun')
  await move(county, early.id, { move: 'void', ground: '改期另行安排' })
  // Entered after the day, by the page of a book.
  const shift = await plan(county, at(june + 2 * hour))
  expect(await bookPage(county.office, officer, { page: 'page-2', words: '记录本第2页', rows: [{ id: shift.id, amount: 20 }] })).toEqual({ counted: 1, times: 20 })
  expect(await held()).toBe(2)
})

test('开始 is for the day of its start, or an hour before it: no button and a sentence before, and nobody counts', async () => {
  const { id, code } = await plan(county, at(instantOf('2027-06-20') + hour / 2))
  const open = () => move(county, id, { move: 'open' })
  for (const now of [june, instantOf('2027-06-19') + 23 * hour]) {
    county.clock.set(now)
    expect(await refusal(open())).toBe('session_not_today')
    expect((await readSession(county.office, officer, { id })).moves).not.toContain('open')
    expect(await scan(county, code, resident(1))).toMatchObject({ outcome: 'too_early' })
  }
  county.clock.set(instantOf('2027-06-20') - hour / 2)
  expect((await open()).summary.state).toBe('open')
  expect(await scan(county, code, resident(1))).toMatchObject({ outcome: 'accepted' })
})

test('L-33 a drill that was begun stays one, so it is not closed without its assessment; nor does another become one', async () => {
  for (const [from, to] of [['drill', 'talk'], ['talk', 'drill']] as const) {
    const { id } = await plan(county, { activity: from, scenario: 'fire' })
    const become = async (activity: string) => changeCard(county.office, officer, { id, version: (await county.office.store.get('session', id))!.version, card: { ...(await county.office.store.get('session', id))!.card, activity } as never })
    expect((await become(to)).summary.kind).toBe(to)
    await become(from)
    await move(county, id, { move: 'open' })
    expect(await refusal(become(to))).toBe('drill_begun')
  }
})

test('L-33 a drill that people came to without 开始 stays one until they are taken back; one that is only planned may change', async () => {
  const { id, code } = await plan(county, { activity: 'drill', scenario: 'fire' })
  await scan(county, code, resident(1))
  expect(await refusal(change(county, id, { activity: 'talk' }))).toBe('drill_begun')
  const { rows } = await listAttendance(county.office, officer, { id })
  await takeAttendanceBack(county.office, officer, { id, who: rows[0]!.who, ground: '安排错了活动' })
  await change(county, id, { activity: 'talk' })
  // Heads are people too.
  await countHeads(county.office, officer, { id, batch: 'batch-1', what: 'attend', source: 'heads', stand: null, amount: 3, ground: '', since: june, claimedAt: june })
  expect(await refusal(change(county, id, { activity: 'drill' }))).toBe('drill_begun')
})

test('one that is open and put off to a later day has not begun: who is in stays in, nobody else counts before that day', async () => {
  const { id, code } = await plan(county)
  await move(county, id, { move: 'open' })
  await scan(county, code, resident(1))
  await change(county, id, { startsAt: june + 3 * hour, endsAt: june + 5 * hour })
  expect((await readSession(county.office, officer, { id })).summary.state).toBe('open')
  await change(county, id, { startsAt: june + day, endsAt: june + day + 2 * hour })
  expect((await readSession(county.office, officer, { id })).summary.state).toBe('planned')
  expect([(await scan(county, code, resident(1))).outcome, (await scan(county, code, resident(2))).outcome]).toEqual(['too_early', 'too_early'])
  county.clock.set(june + day)
  expect([(await scan(county, code, resident(1))).outcome, (await scan(county, code, resident(2))).outcome]).toEqual(['already', 'accepted'])
  await move(county, id, { move: 'open' })
  expect(await figure(county, 'attend')).toBe(2)
})

test('late in a long campaign the weeks still sum to the whole, the oldest among them, and each opens', async () => {
  for (const startsAt of [june, june + 60 * day, june + 180 * day]) {
    county.clock.set(startsAt)
    const { id, code } = await plan(county, at(startsAt))
    await scan(county, code, resident(startsAt))
    await move(county, id, { move: 'close', assessment: null })
  }
  const { total, bars } = await readFigures(county.office, officer, { by: 'week' })
  const whole = (await readFigures(county.office, officer, { by: 'unit' })).total
  expect([total, bars.map(({ figures }) => figures.sessions)]).toEqual([whole, [1, 1, 1]])
  expect(await listBehind(county.office, officer, { figure: 'times', by: 'week', key: bars[0]!.key })).toMatchObject({ amount: 1, rows: [{ amount: 1 }] })
})
