import fc from 'fast-check'
import { instantOf, periodsOf, weekOf } from '@shared/domain/calendar'
import { common, isPeriod, lastWeeks, periodWords, spanOf, weeksIn } from '@shared/domain/period'

test.each(['all', 'y:2027', 'm:2027-06', 'w:2027-06-14', 'd:2027-06-16', 'm:2027-12'])('%s is a period', (period) => { expect(isPeriod(period)).toBe(true) })
test.each(['', 'y:27', 'm:2027-13', 'm:2027-00', 'w:2027-06-15', 'w:2027-99-99', 'd:2027-02-30', 'all ', 'x:1', 'q:2027-1'])('%j is none', (period) => { expect(isPeriod(period)).toBe(false) })

test('an act lies in exactly the spans of its own periods', () => {
  fc.assert(fc.property(fc.integer({ min: instantOf('2025-01-01'), max: instantOf('2029-12-31') }), fc.integer({ min: instantOf('2025-01-01'), max: instantOf('2029-12-31') }), (at, other) => {
    for (const period of periodsOf(other)) {
      const { from, until } = spanOf(period)
      expect(isPeriod(period)).toBe(true)
      expect(at >= from && at < until).toBe(periodsOf(at).includes(period))
    }
  }))
})

test('the weeks of a month touch it, and their common parts are the whole of it', () => {
  const june = spanOf('m:2027-06')
  expect(weeksIn(june)).toEqual(['2027-05-31', '2027-06-07', '2027-06-14', '2027-06-21', '2027-06-28'])
  const parts = weeksIn(june).map((monday) => common(june, spanOf(`w:${monday}`)))
  expect(parts[0]?.from).toBe(june.from)
  expect(parts.at(-1)?.until).toBe(june.until)
  for (const [n, part] of parts.slice(1).entries()) expect(part.from).toBe(parts[n]?.until)
  expect(common(spanOf('m:2027-06'), spanOf('m:2028-06'))).toMatchObject({ from: instantOf('2028-06-01'), until: instantOf('2028-06-01') })
})

test('the last weeks end today and begin on a Monday', () => {
  const now = instantOf('2027-06-16') + 9 * 3_600_000
  const { from, until } = lastWeeks(now, 12)
  expect([from, until]).toEqual([instantOf('2027-03-29'), instantOf('2027-06-17')])
  expect(weeksIn({ from, until })).toHaveLength(12)
  expect(weeksIn({ from, until }).at(-1)).toBe(weekOf(now))
})

test('periods in words', () => {
  expect(['all', 'y:2027', 'm:2027-06', 'w:2027-06-14', 'w:2027-12-27', 'd:2027-06-16'].map(periodWords)).toEqual(['全部', '2027年', '2027年6月', '2027年6月14日—6月20日', '2027年12月27日—1月2日', '2027年6月16日'])
})
