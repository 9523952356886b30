import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import fc from 'fast-check'
import { afterHours, afterWorkingDays, civilDay, civilTime, endOfDay, instantOf, isPast, isWorkingDay, offHolidays, periodsOf, startOfDay, weekday, weekOf } from '@shared/domain/calendar'
import { facts, june as juneDeadlines, stretches } from './calendarFacts'

const hour = 3_600_000
const day = 24 * hour
const holidays = { off: ['2027-06-09'], work: ['2027-06-12'] }
const june = Array.from({ length: 30 }, (_, index) => instantOf('2027-06-01') + index * day)
const instants = fc.integer({ min: 0, max: 4_102_444_800_000 })

test.each(['UTC', 'Asia/Shanghai', 'America/New_York', 'Pacific/Kiritimati'])('civil time and every deadline of June 2027 are the same when the machine stands in %s (T-30)', async (zone) => {
  const script = path.join(__dirname, 'calendarFacts.ts')
  const config = path.resolve(__dirname, '../../../../tsconfig.base.json')
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', script, '--print'], { env: { ...process.env, TZ: zone, TSX_TSCONFIG_PATH: config }, cwd: path.resolve(__dirname, '../../../..') })
  expect(JSON.parse(stdout)).toEqual({ facts, june: juneDeadlines, stretches })
}, 30_000)

test('a day ends at 23:59:59.999 in Shanghai, inclusive', () => {
  const end = endOfDay(instantOf('2027-06-16'))
  expect(new Date(end).toISOString()).toBe('2027-06-16T15:59:59.999Z')
  expect([isPast(end, end - 1), isPast(end, end), isPast(end, end + 1)]).toEqual([false, false, true])
  expect([civilDay(end), civilDay(end + 1)]).toEqual(['2027-06-16', '2027-06-17'])
})

test('midnight, leap day and year end, to the millisecond', () => {
  for (const [name, before] of [['2028-02-29', '2028-02-28'], ['2028-03-01', '2028-02-29'], ['2028-01-01', '2027-12-31']] as const) {
    const start = instantOf(name)
    expect([civilDay(start - 1), civilDay(start), civilTime(start)]).toEqual([before, name, '00:00'])
    expect(startOfDay(start + day - 1)).toBe(start)
  }
})

test('June 2027: five Wednesdays, the 16th and the 30th among them', () => {
  const wednesdays = june.filter((at) => weekday(at) === 3).map(civilDay)
  expect(wednesdays).toEqual(['2027-06-02', '2027-06-09', '2027-06-16', '2027-06-23', '2027-06-30'])
  expect(weekOf(instantOf('2027-06-06'))).toBe('2027-05-31')
})

test('working days follow the office’s table: a holiday rests, a worked Saturday counts', () => {
  expect(june.filter((at) => isWorkingDay(at, holidays)).map(civilDay)).toHaveLength(22)
  expect(isWorkingDay(instantOf('2027-06-09'), holidays)).toBe(false)
  expect(isWorkingDay(instantOf('2027-06-12'), holidays)).toBe(true)
  const from = instantOf('2027-06-08') + 10 * hour
  expect(civilDay(afterWorkingDays(from, 3, holidays))).toBe('2027-06-12')
  expect(civilDay(afterWorkingDays(from, 3, { off: [], work: [] }))).toBe('2027-06-11')
})

test('a deadline on a day off moves as the office has set it; on a working day it stays', () => {
  const onHoliday = instantOf('2027-06-09') + 10 * hour
  expect(offHolidays(onHoliday, holidays, 'earlier')).toBe(endOfDay(instantOf('2027-06-08')))
  expect(offHolidays(onHoliday, holidays, 'later')).toBe(endOfDay(instantOf('2027-06-10')))
  const working = instantOf('2027-06-10') + 1
  expect(offHolidays(working, holidays, 'later')).toBe(working)
})

test('natural hours end on a full hour, less than an hour later', () => {
  fc.assert(fc.property(instants, fc.integer({ min: 1, max: 240 }), (at, hours) => {
    const late = afterHours(at, hours) - at - hours * hour
    expect(late).toBeGreaterThanOrEqual(0)
    expect(late).toBeLessThan(hour)
    expect(civilTime(afterHours(at, hours))).toMatch(/:00$/)
  }))
})

test('every moment lies in its day, its week and one period of each length', () => {
  fc.assert(fc.property(instants, (at) => {
    expect(startOfDay(at)).toBe(instantOf(civilDay(at)))
    expect(at).toBeLessThanOrEqual(endOfDay(at))
    expect(at - instantOf(weekOf(at))).toBeLessThan(7 * day)
    expect(weekday(instantOf(weekOf(at)))).toBe(1)
    expect(new Set(periodsOf(at)).size).toBe(5)
  }))
})

test('a working-day deadline lies on a working day, after as many as asked', () => {
  fc.assert(fc.property(fc.integer({ min: instantOf('2027-01-01'), max: instantOf('2027-12-31') }), fc.integer({ min: 1, max: 30 }), (at, count) => {
    const end = afterWorkingDays(at, count, holidays)
    let counted = 0
    for (let moment = at + day; moment <= end; moment += day) if (isWorkingDay(moment, holidays)) counted += 1
    expect(isWorkingDay(end, holidays)).toBe(true)
    expect(counted).toBe(count)
  }))
})
