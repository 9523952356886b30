import { civilDay, instantOf, isWorkingDay, weekday } from '@shared/domain/calendar'
import { daysFrom, isPossibleYear, shippedHolidays, stretchesOf, tableOf } from '@shared/domain/holidays'

const day = 86_400_000
const table = tableOf(shippedHolidays)
const yearOf = (year: number) => shippedHolidays.find((one) => one.year === year)!
const everyDay = (year: number) => daysFrom(`${String(year)}-01-01`, `${String(year)}-12-31`)

/** The lunar calendar of the platform that runs the tests; phones need none. */
const lunar = new Intl.DateTimeFormat('en-u-ca-chinese', { month: 'numeric', day: 'numeric', timeZone: 'Asia/Shanghai' })
const lunarDay = (civil: string) => lunar.format(instantOf(civil) + day / 2)

test('both shipped years are possible, name their source and the day they were checked', () => {
  for (const year of shippedHolidays) {
    expect(isPossibleYear(year)).toBe(true)
    expect(year.source.length).toBeGreaterThan(10)
    expect(year.checkedOn).toMatch(/^\d{4}-\d\d-\d\d$/)
  }
  expect(yearOf(2026).status).toBe('official')
  expect(yearOf(2027).status).toBe('provisional')
})

test('2026 as announced: the stretches of rest, and as many days as the notice says', () => {
  expect(stretchesOf(yearOf(2026).off).map(({ first, last }) => `${first.slice(5)}/${last.slice(5)}`)).toEqual(['01-01/01-03', '02-15/02-23', '04-04/04-06', '05-01/05-05', '06-19/06-21', '09-25/09-27', '10-01/10-07'])
  expect(yearOf(2026).off).toHaveLength(33)
  expect(yearOf(2026).work.every((name) => weekday(instantOf(name)) > 5)).toBe(true)
})

test('the lunar feasts of both years lie in days of rest', () => {
  for (const feast of ['1/1', '1/2', '1/3', '5/5', '8/15']) {
    for (const year of [2026, 2027]) {
      const named = everyDay(year).find((civil) => lunarDay(civil) === feast)
      expect([feast, yearOf(year).off.includes(named!)]).toEqual([feast, true])
    }
  }
  expect(lunarDay('2027-06-09')).toBe('5/5')
})

test('13 days a year are given by the law: as many working days rest in each year as weekends are worked, and 13 more', () => {
  for (const year of [2026, 2027]) {
    const restingWeekdays = yearOf(year).off.filter((name) => weekday(instantOf(name)) <= 5).length
    expect(restingWeekdays - yearOf(year).work.length).toBe(13)
  }
})

test('June 2027 has 21 working days; the 9th rests', () => {
  const working = daysFrom('2027-06-01', '2027-06-30').filter((name) => isWorkingDay(instantOf(name), table))
  expect(working).toHaveLength(21)
  expect(working).not.toContain('2027-06-09')
})

test.each([
  ['a day of another year', { off: ['2026-12-31'], work: [] }],
  ['a day that is none', { off: ['2027-02-30'], work: [] }],
  ['off and worked at once', { off: ['2027-06-12'], work: ['2027-06-12'] }],
  ['the same day twice', { off: ['2027-06-09', '2027-06-09'], work: [] }],
  ['a weekday worked instead', { off: [], work: ['2027-06-10'] }],
])('%s makes no year', (_, year) => {
  expect(isPossibleYear({ year: 2027, ...year })).toBe(false)
})

test('stretches join days in a row, over the end of a month', () => {
  expect(stretchesOf(['2027-05-01', '2027-04-30', '2027-05-03'])).toEqual([{ first: '2027-04-30', last: '2027-05-01' }, { first: '2027-05-03', last: '2027-05-03' }])
  expect(daysFrom('2027-06-09').map((name) => civilDay(instantOf(name)))).toEqual(['2027-06-09'])
})
