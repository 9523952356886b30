import { civilDay, instantOf } from '@shared/domain/calendar'
import { firstDeadlineRules } from '@shared/domain/deadlines'
import type { CalendarInput } from '@shared/contract/calendar'
import { firstOfficer } from '@office/local/firstOfficer'
import { calendarOf } from '@office/records/calendarSetting'
import { Refusal } from '@office/records/refusal'
import { readCalendar } from '@office/usecases/calendar/readCalendar'
import { saveCalendar } from '@office/usecases/calendar/saveCalendar'
import { previewRoute } from '@office/usecases/hazard/previewRoute'
import { as, decide, june, openCounty, refusal, report, sent, type County } from '../hazard/county'

let county: County
beforeEach(async () => { county = await openCounty() })
afterEach(() => county.close())

const clerk = as('p-clerk')
const read = () => readCalendar(county.office, clerk, {})
const save = (input: Partial<CalendarInput>, by = clerk) => saveCalendar(county.office, by, { version: 0, years: [], ...input })
const june10: CalendarInput['years'][number] = { year: 2027, off: ['2027-06-10', '2027-06-09'], work: ['2027-06-12'], status: 'official', source: '国务院办公厅关于2027年部分节假日安排的通知' }
const fixByOf = async () => civilDay((await previewRoute(county.office, as('p-welder'), report())).fixBy ?? 0)

test('an instance that nobody has set up, sample or not, has both shipped years and the first rules', async () => {
  expect(await read()).toMatchObject({ version: 0, savedBy: '', rules: firstDeadlineRules, years: [{ year: 2026, status: 'official' }, { year: 2027, status: 'provisional' }] })
  await firstOfficer(county.office)
  expect((await calendarOf(county.office.store)).years).toHaveLength(2)
})

test('a saved year replaces that year alone, says who and when it was checked, and keeps the version before', async () => {
  const saved = await save({ years: [june10] })
  expect(saved).toMatchObject({ version: 1, savedBy: '王丽', savedAt: june })
  expect(saved.years.find(({ year }) => year === 2027)).toEqual({ ...june10, off: ['2027-06-09', '2027-06-10'], checkedOn: '2027-06-01' })
  expect(saved.years.find(({ year }) => year === 2026)?.off).toHaveLength(33)
  expect(await read()).toEqual(saved)
  await save({ version: 1, rules: { ...firstDeadlineRules, ordinary: { ...firstDeadlineRules.ordinary, acceptHours: 12 } } })
  expect((await county.office.store.get('setting', 'calendar:000001'))?.value).toMatchObject({ version: 1, rules: firstDeadlineRules })
  expect((await county.office.store.get('setting', 'calendar:000002'))?.value).toMatchObject({ version: 2, savedBy: 'p-clerk' })
})

test('it holds for deadlines set from then on; what was promised stays, the next deadline of the same case is new', async () => {
  const id = await sent(county, 'p-welder')
  const promised = await county.office.store.get('report', id)
  expect(await fixByOf()).toBe('2027-06-04')
  await save({ years: [{ ...june10, off: ['2027-06-02', '2027-06-03'] }], rules: { ...firstDeadlineRules, ordinary: { ...firstDeadlineRules.ordinary, review: { amount: 1, unit: 'days' } } } })
  expect(await fixByOf()).toBe('2027-06-08')
  expect(await county.office.store.get('report', id)).toEqual(promised)
  await decide(county, as('p-safety'), id, { move: 'accept' })
  expect((await county.office.store.get('report', id))?.fixBy).toBe(promised?.fixBy)
})

test('who saves from an older version is told by whom and when, and nothing is lost or written', async () => {
  await save({ years: [june10] }, as('p-leader'))
  const error: unknown = await save({ years: [{ ...june10, work: [] }] }).catch((told: unknown) => told)
  expect(error).toBeInstanceOf(Refusal)
  expect(error).toMatchObject({ code: 'calendar_moved', field: 'version', say: '放假安排和时限刚刚已由冯国栋保存（6月1日 10:00）。您的修改还在，请对照新版后再保存。' })
  expect((await read()).version).toBe(1)
})

test('of two who save at once one wins', async () => {
  const outcomes = await Promise.allSettled([save({ years: [june10] }), save({ years: [{ ...june10, work: [] }] }, as('p-leader'))])
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect((await read()).version).toBe(1)
})

test('the same save again after a lost answer is the first answer', async () => {
  const first = await save({ years: [june10] })
  expect(await save({ years: [june10] })).toEqual(first)
  expect((await county.office.store.find('auditAbout', { about: 'calendar' }, { limit: 10 })).rows).toMatchObject([{ who: 'p-clerk', what: 'board.saveCalendar', outcome: 'done', detail: { version: 1, years: '2027', rules: false } }])
})

test('a year that cannot be is refused with its place', async () => {
  expect(await refusal(save({ years: [june10, { ...june10, year: 2028 }] }))).toBe('holiday_not_possible')
  expect(await refusal(save({ years: [{ ...june10, work: ['2027-06-11'] }] }))).toBe('holiday_not_possible')
  expect((await read()).version).toBe(0)
})

test('deadlines of June 2027 keep the day in Shanghai whatever the machine’s clock zone', async () => {
  const id = await sent(county, 'p-welder')
  const { acceptBy, fixBy, dueAt, wakeAt } = (await county.office.store.get('report', id))!
  expect([acceptBy, fixBy, dueAt]).toEqual([june + 24 * 3_600_000, instantOf('2027-06-05') - 1, acceptBy])
  expect(wakeAt).toBe(june + 12 * 3_600_000)
})
