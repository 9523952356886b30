/** The simulator agrees with what queueing theory knows exactly; so what it says of the cloud is arithmetic on its parameters. */
import { contentionLimits } from './limits'
import type { Limits } from './limits'
import type { Scenario } from './simulate'
import { simulate } from './simulate'

const steady = (perSecond: number, seconds: number, limits: Limits, more: Partial<Scenario> = {}): Scenario => ({
  seed: 7, limits, counting: { by: 'row' }, rate: () => perSecond, peak: perSecond, seconds, operations: 0, resend: [], ...more,
})
const limits = (change: { [K in keyof Limits]?: Limits[K] extends number ? Limits[K] : Partial<Limits[K]> }): Limits => ({
  ...contentionLimits,
  ...change,
  instances: { ...contentionLimits.instances, ...change.instances },
  database: { ...contentionLimits.database, ...change.database },
})

/** Share of calls that find all `servers` busy when `load` of them would be busy on average (Erlang B, by its recursion). */
function erlangB(load: number, servers: number): number {
  let blocked = 1
  for (let n = 1; n <= servers; n += 1) blocked = (load * blocked) / (n + load * blocked)
  return blocked
}

test.each([[10, 0.8], [30, 1], [50, 1.2]])('%s instances at %s of their capacity refuse what Erlang B says', (most, part) => {
  const holdMs = 100
  const arrived = (most * part * 1_000) / holdMs
  const cloud = limits({ ownMs: holdMs, instances: { most, warm: most }, database: { roundTripMs: 0, perSecond: Infinity } })
  const { calls, refusals, utilisation } = simulate(steady(arrived, 400, cloud))
  const expected = erlangB(most * part, most)
  expect(refusals / calls).toBeGreaterThan(expected - 0.01)
  expect(refusals / calls).toBeLessThan(expected + 0.01)
  // Little's law: as many are busy as arrive and are let in, times how long they stay.
  expect(Math.abs(utilisation - part * (1 - expected))).toBeLessThan(0.01)
})

test.each([0.3, 0.6, 0.9])('a database at %s of its rate keeps people waiting as long as M/D/1 says', (part) => {
  const serviceMs = 2
  const cloud = limits({ database: { roundTripMs: 0, perSecond: 1_000 / serviceMs, patienceMs: Infinity } })
  const { mean, operationsPerSecond } = simulate(steady((part * 1_000) / serviceMs, 1_000, cloud))
  const expected = serviceMs + (part * serviceMs) / (2 * (1 - part))
  expect(Math.abs(mean / expected - 1)).toBeLessThan(0.05)
  expect(Math.abs((operationsPerSecond * serviceMs) / 1_000 / part - 1)).toBeLessThan(0.02)
})

test('an $inc on one document keeps people waiting as long as M/D/1 says', () => {
  const cloud = limits({ incrementMs: 2, database: { roundTripMs: 0, perSecond: Infinity } })
  const { mean } = simulate(steady(400, 500, cloud, { counting: { by: 'increment', shards: 1 } }))
  expect(Math.abs(mean / (2 + (0.8 * 2) / (2 * 0.2)) - 1)).toBeLessThan(0.05)
})

test('instances are started no faster than the platform starts them', () => {
  const cloud = limits({ ownMs: 100_000, instances: { most: 1_000, warm: 0, perMinute: 60 } })
  expect(simulate(steady(50, 30, cloud)).instances).toBeGreaterThanOrEqual(29)
  expect(simulate(steady(50, 30, cloud)).instances).toBeLessThanOrEqual(32)
})

test('the same seed gives the same day, another seed another', () => {
  const day = (seed: number) => simulate(steady(100, 20, contentionLimits, { seed, counting: { by: 'transaction', shards: 4, tries: 3 } }))
  expect(day(1)).toEqual(day(1))
  expect(day(1)).not.toEqual(day(2))
})

test('whoever sends again is done in the end, once the instances are there', () => {
  const cloud = limits({ ownMs: 50, instances: { most: 20, warm: 1, perMinute: 120, coldMs: 500 } })
  const hasty = simulate(steady(100, 60, cloud))
  const patient = simulate(steady(100, 60, cloud, { resend: [5_000, 15_000, 60_000] }))
  expect(hasty.lost).toBeGreaterThan(0)
  expect(patient.lost).toBe(0)
  expect(patient.done).toBe(patient.calls)
})
