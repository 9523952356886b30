/** P14 and the contention table of performance.md 6.1: a counter in the transaction breaks, a row of its own does not. */
import { contentionLimits } from './limits'
import type { Counting, Outcome } from './simulate'
import { simulate } from './simulate'

const at = (perSecond: number, counting: Counting, seconds = 20): Outcome =>
  simulate({ seed: 20, limits: contentionLimits, counting, rate: () => perSecond, peak: perSecond, seconds, operations: 0, resend: [] })
const lost = ({ lost: gone, calls }: Outcome): number => gone / calls
const counter = (shards: number, tries: number): Counting => ({ by: 'transaction', shards, tries })

test.each([280, 3_000])('P14: at %s a second on one session a row of its own loses nobody, with one attempt each', (perSecond) => {
  const outcome = at(perSecond, { by: 'row' })
  expect(outcome.calls).toBeGreaterThan(perSecond * 19)
  expect(outcome.lost).toBe(0)
  expect(outcome.done).toBe(outcome.calls)
  expect(outcome.attempts).toBe(1)
  expect(outcome.p99).toBeLessThan(20)
})

test('a counter in the transaction with the platform’s three tries loses people at a city’s average already', () => {
  const outcome = at(28, counter(1, 3))
  expect(lost(outcome)).toBeGreaterThan(0.05)
  expect(lost(outcome)).toBeLessThan(0.25)
})

test.each([100, 280, 700, 3_000])('at %s a second one counter commits no more than one commit time allows', (perSecond) => {
  const outcome = at(perSecond, counter(1, 3), 5)
  expect(outcome.done / 5).toBeLessThanOrEqual(1_000 / contentionLimits.commitMs + 2)
  expect(lost(outcome)).toBeGreaterThan(0.4)
})

test('shards push the ceiling up in proportion and do not remove it', () => {
  expect(lost(at(100, counter(16, 8)))).toBe(0)
  expect(lost(at(3_000, counter(16, 8), 4))).toBeGreaterThan(0.5)
  expect(lost(at(3_000, counter(64, 8), 4))).toBeGreaterThan(0.1)
  expect(lost(at(3_000, counter(256, 8), 4))).toBeLessThan(0.01)
})

test('an $inc outside a transaction waits in line: good at 280 a second, a minute behind at 3,000', () => {
  expect(at(280, { by: 'increment', shards: 1 }).p99).toBeLessThan(50)
  expect(at(3_000, { by: 'increment', shards: 1 }).within10s).toBeLessThan(0.5)
  expect(at(3_000, { by: 'increment', shards: 16 }).p99).toBeLessThan(50)
})
