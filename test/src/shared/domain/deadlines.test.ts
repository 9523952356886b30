import fc from 'fast-check'
import { civilDay, civilTime, endOfDay, instantOf, isWorkingDay } from '@shared/domain/calendar'
import { afterSpan, counts, deadlines, firstDeadlineRules, onDayOffs } from '@shared/domain/deadlines'
import type { Count, DeadlineRule, OnDayOff, Span } from '@shared/domain/deadlines'
import { shippedHolidays, tableOf } from '@shared/domain/holidays'

const hour = 3_600_000
const day = 24 * hour
const table = tableOf(shippedHolidays)
const { ordinary, major } = firstDeadlineRules
const limits = { acceptHours: 24, fixDays: 5 }
const words = (at: number) => `${civilDay(at)} ${civilTime(at)}`
const at = (civil: string, hours = 0) => instantOf(civil) + hours * hour

const moments = fc.integer({ min: instantOf('2026-01-01'), max: instantOf('2027-12-01') })
const spans: fc.Arbitrary<Span> = fc.oneof(fc.record({ unit: fc.constant('hours' as const), amount: fc.integer({ min: 1, max: 240 }) }), fc.record({ unit: fc.constant('days' as const), amount: fc.integer({ min: 1, max: 30 }) }))
const ways: fc.Arbitrary<Pick<DeadlineRule, 'count' | 'onDayOff'>> = fc.record({ count: fc.constantFrom(...(Object.keys(counts) as Count[])), onDayOff: fc.constantFrom(...(Object.keys(onDayOffs) as OnDayOff[])) })

test('who begins later is never due earlier, and more time is never less time', () => {
  fc.assert(fc.property(moments, fc.integer({ min: 0, max: 40 * day }), spans, ways, (from, later, span, way) => {
    // A deadline that is moved goes to the end of a working day, past the hours of those that lie on that day anyhow: then the days are in order.
    const order = (due: number) => (way.count === 'working' || way.onDayOff === 'stay' ? due : endOfDay(due))
    const due = order(afterSpan(span, way, from, table))
    expect(order(afterSpan(span, way, from + later, table))).toBeGreaterThanOrEqual(due)
    expect(order(afterSpan({ ...span, amount: span.amount + 1 }, way, from, table))).toBeGreaterThanOrEqual(due)
  }), { numRuns: 1000 })
})

test('a deadline lies after its beginning, and never on a day off where the office has set so', () => {
  fc.assert(fc.property(moments, spans, ways, (from, span, way) => {
    const due = afterSpan(span, way, from, table)
    expect(due).toBeGreaterThan(from)
    if (way.count === 'working' || way.onDayOff !== 'stay') expect(isWorkingDay(due, table)).toBe(true)
  }), { numRuns: 1000 })
})

test('working time is at least as long as natural time, and natural time is exact to the hour or the day', () => {
  fc.assert(fc.property(moments, spans, (from, span) => {
    const natural = afterSpan(span, { count: 'natural', onDayOff: 'stay' }, from, table)
    const length = span.amount * (span.unit === 'days' ? day : hour)
    expect(natural - from - length).toBeGreaterThanOrEqual(0)
    expect(natural - from - length).toBeLessThan(span.unit === 'days' ? day : hour)
    if (span.unit === 'days') expect(endOfDay(natural)).toBe(natural)
    expect(afterSpan(span, { count: 'working', onDayOff: 'stay' }, from, table)).toBeGreaterThanOrEqual(natural - 1)
  }))
})

test.each([
  ['2027-06-01', 10, '2027-06-02 10:00', '2027-06-08 23:59'],
  ['2027-06-03', 17, '2027-06-04 17:00', '2027-06-11 23:59'],
  ['2027-06-04', 17, '2027-06-07 17:00', '2027-06-14 23:59'],
  ['2027-06-05', 9, '2027-06-07 23:59', '2027-06-14 23:59'],
  ['2027-06-08', 12, '2027-06-10 12:00', '2027-06-16 23:59'],
  ['2027-06-09', 8, '2027-06-10 23:59', '2027-06-16 23:59'],
  ['2027-06-30', 23, '2027-07-01 23:00', '2027-07-07 23:59'],
])('June 2027, 一般, received on %s at %i: 端午 on the 9th rests', (civil, hours, acceptBy, fixBy) => {
  const due = deadlines(limits, ordinary, at(civil, hours), table)
  expect([words(due.acceptBy), words(due.fixBy)]).toEqual([acceptBy, fixBy])
})

test('重大 waits for nobody’s holiday: four hours to accept, three days to fix, in natural time', () => {
  const due = deadlines(limits, major, at('2027-06-08', 22), table)
  expect([words(due.acceptBy), words(due.fixBy)]).toEqual(['2027-06-09 02:00', '2027-06-11 22:00'])
})

test('the shorter of the level’s rule and the row of the routing table counts', () => {
  const from = at('2027-06-01', 10)
  expect(words(deadlines({ acceptHours: 2, fixDays: 3 }, ordinary, from, table).acceptBy)).toBe('2027-06-01 12:00')
  expect(words(deadlines({ acceptHours: 48, fixDays: 3 }, ordinary, from, table).fixBy)).toBe('2027-06-04 23:59')
  expect(words(deadlines({ acceptHours: 48, fixDays: 1 }, major, from, table).fixBy)).toBe('2027-06-02 10:00')
})

test('natural time that ends on 端午 moves as set; where earlier would be before it began, it is later', () => {
  const from = at('2027-06-08', 12)
  const moved = (onDayOff: OnDayOff, start = from) => words(afterSpan({ amount: 24, unit: 'hours' }, { count: 'natural', onDayOff }, start, table))
  expect([moved('stay'), moved('earlier'), moved('later')]).toEqual(['2027-06-09 12:00', '2027-06-08 23:59', '2027-06-10 23:59'])
  expect(moved('earlier', at('2027-06-05', 12))).toBe('2027-06-07 23:59')
})

test('a worked Saturday counts as a working day: 10 October 2026', () => {
  expect(words(afterSpan({ amount: 1, unit: 'days' }, ordinary, at('2026-10-09', 12), table))).toBe('2026-10-10 23:59')
  expect(words(afterSpan({ amount: 1, unit: 'days' }, ordinary, at('2026-09-30', 12), table))).toBe('2026-10-08 23:59')
})
