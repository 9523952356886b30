/** The lag of the figures (P13) as arithmetic on the courier's own times. */
import { foldDay, standstill, sustained } from './fold'
import type { Courier } from './fold'

const courier: Courier = { seconds: [20, 50], minutes: () => true, timeoutMs: 55_000, bucketMs: 15_000, latestMs: 60_000, operationsPerRow: 4, lanes: 1, roundTripMs: 10 }

test('with hardly anything to fold a row waits for its bucket, its closing and the timer', () => {
  const { worstLagMs, left } = foldDay(courier, () => 0.1, 600)
  expect(left).toBe(0)
  expect(worstLagMs).toBeGreaterThan(75_000)
  expect(worstLagMs).toBeLessThanOrEqual(75_000 + 30_000 + 100)
})

test('runs that overlap fold no more than one does: the next finds the same bucket', () => {
  const often = { ...courier, seconds: [5, 20, 35, 50] }
  // A bucket takes 24 s: each run would end two of its 55 seconds', and 15 seconds later the next one begins.
  expect(foldDay(often, () => 40, 600).worstLagMs).toBeGreaterThan(300_000)
  expect(foldDay(often, () => 0.1, 600).worstLagMs).toBeLessThanOrEqual(80_100)
})

test('an hour without a timer in its first minute makes the lag longer there', () => {
  const hushed = { ...courier, minutes: (minute: number) => minute !== 0 }
  expect(foldDay(hushed, () => 0.1, 4_000).worstLagMs).toBeGreaterThan(foldDay(courier, () => 0.1, 4_000).worstLagMs)
})

test('above what it sustains the figures fall behind; above the standstill they never come', () => {
  expect(sustained(courier)).toBe(25)
  expect(standstill(courier)).toBeCloseTo(91.7, 1)
  const steady = (perSecond: number) => foldDay(courier, () => perSecond, 900)
  expect(steady(20).worstLagMs).toBeLessThan(150_000)
  expect(steady(60).worstLagMs).toBeGreaterThan(300_000)
  expect(steady(100)).toMatchObject({ worstLagMs: Infinity, left: 90_000 })
})

test('what is done at once multiplies both', () => {
  const wide = { ...courier, lanes: 16 }
  expect(sustained(wide)).toBe(16 * sustained(courier))
  expect(standstill(wide)).toBeCloseTo(16 * standstill(courier))
  expect(foldDay(wide, () => 280, 600).worstLagMs).toBeLessThan(120_000)
})
