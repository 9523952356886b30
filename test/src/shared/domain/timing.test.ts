import fc from 'fast-check'
import { civilDay, civilTime, instantOf, isWorkingDay } from '@shared/domain/calendar'
import { firstDeadlineRules } from '@shared/domain/deadlines'
import { shippedHolidays, tableOf } from '@shared/domain/holidays'
import { alarmsDue, escalateAt, nextWake, remindAt } from '@shared/domain/timing'
import type { Timed } from '@shared/domain/timing'

const hour = 3_600_000
const table = tableOf(shippedHolidays)
const { ordinary, major } = firstDeadlineRules
const words = (at: number) => `${civilDay(at)} ${civilTime(at)}`
const at = (civil: string, hours = 0) => instantOf(civil) + hours * hour
const fresh: Timed = { dueAt: 0, remindedAt: 0, late: false, escalated: 0 }
const moments = fc.integer({ min: instantOf('2026-01-01'), max: instantOf('2027-12-01') })

test('reminded on the morning of a deadline that ends with the day, on the working day before one in the morning', () => {
  const from = at('2027-06-01', 10)
  expect(words(remindAt(at('2027-06-08', 24) - 1, ordinary, from, table))).toBe('2027-06-08 07:59')
  expect(words(remindAt(at('2027-06-10', 12), ordinary, from, table))).toBe('2027-06-08 20:00')
  expect(words(remindAt(at('2027-06-01', 14), major, from, table))).toBe('2027-06-01 12:00')
})

test('the reminder lies between half of the time and the deadline', () => {
  fc.assert(fc.property(moments, fc.integer({ min: hour, max: 800 * hour }), fc.constantFrom(ordinary, major), (from, length, rule) => {
    const dueAt = from + length
    const remind = remindAt(dueAt, rule, from, table)
    expect(remind).toBeGreaterThanOrEqual(from + Math.floor(length / 2))
    expect(remind).toBeLessThanOrEqual(dueAt)
  }))
})

test('一般 goes up after a working day past due, 重大 after four hours; again after as long', () => {
  const friday = at('2027-06-04', 24) - 1
  expect([words(escalateAt(friday, 1, ordinary, table)), words(escalateAt(friday, 2, ordinary, table))]).toEqual(['2027-06-07 23:59', '2027-06-08 23:59'])
  expect([words(escalateAt(friday, 1, major, table)), words(escalateAt(friday, 2, major, table))]).toEqual(['2027-06-05 04:00', '2027-06-05 08:00'])
})

test('the last millisecond is in time, the next is 逾期', () => {
  const dueAt = at('2027-06-16', 24) - 1
  const due = (now: number) => alarmsDue({ ...fresh, dueAt, remindedAt: 1 }, ordinary, table, 0, now)
  expect([due(dueAt - 1), due(dueAt), due(dueAt + 1)]).toEqual([[], [], ['late']])
})

test('a clock that comes a week late does everything but remind, in order', () => {
  const dueAt = at('2027-06-16', 24) - 1
  expect(alarmsDue({ ...fresh, dueAt }, ordinary, table, dueAt - hour, dueAt + 7 * 24 * hour)).toEqual(['late', 'escalate', 'escalateAgain'])
  expect(alarmsDue({ dueAt, remindedAt: 1, late: true, escalated: 2 }, ordinary, table, 0, dueAt + 7 * 24 * hour)).toEqual([])
  expect(alarmsDue(fresh, ordinary, table, 0, dueAt)).toEqual([])
})

test('woken at each moment the case names, everything is done once and in order, however late each waking is', () => {
  fc.assert(fc.property(moments, fc.integer({ min: hour, max: 400 * hour }), fc.constantFrom(ordinary, major), fc.array(fc.integer({ min: 0, max: 60 * hour }), { minLength: 8, maxLength: 8 }), (from, length, rule, delays) => {
    let now = from
    let wake = remindAt(from + length, rule, from, table)
    let timed: Timed = { ...fresh, dueAt: from + length }
    const done: string[] = []
    for (const delay of delays) {
      if (wake === 0) break
      now = Math.max(now, wake) + delay
      for (const alarm of alarmsDue(timed, rule, table, wake, now)) {
        done.push(alarm)
        timed = { ...timed, ...(alarm === 'remind' ? { remindedAt: now } : alarm === 'late' ? { late: true } : { escalated: alarm === 'escalate' ? 1 : 2 }) }
      }
      wake = nextWake(timed, rule, table)
      expect(wake === 0 || wake > now).toBe(true)
    }
    expect(wake).toBe(0)
    expect(done.filter((alarm) => alarm !== 'remind')).toEqual(['late', 'escalate', 'escalateAgain'])
    expect(done.indexOf('remind')).toBeLessThanOrEqual(0)
  }))
})

test('一般 is never reminded or raised on a day off', () => {
  fc.assert(fc.property(moments, (from) => {
    const dueAt = at(civilDay(from), 24 * 9) - 1
    if (!isWorkingDay(dueAt, table)) return
    expect(isWorkingDay(escalateAt(dueAt, 1, ordinary, table), table)).toBe(true)
    expect(isWorkingDay(remindAt(dueAt, ordinary, dueAt - 300 * hour, table), table)).toBe(true)
  }))
})
