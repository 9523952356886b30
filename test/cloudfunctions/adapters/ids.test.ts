import { orderedIds, pooledRandom } from '@office/adapters/node/orderedIds'
import { scriptedClock } from '@office/adapters/local/scriptedClock'
import { seededIds } from '@office/adapters/local/seededIds'
import { systemClock } from '@office/adapters/node/systemClock'

const day = 86_400_000
const V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

test('an id is a UUID v7 that carries its millisecond', () => {
  const id = orderedIds(scriptedClock(Date.UTC(2027, 5, 16))).next()
  expect(id).toMatch(V7)
  expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(Date.UTC(2027, 5, 16))
})

test('R-13 ids of one writer rise and never repeat, also within a millisecond and when the clock jumps back a day', () => {
  const clock = scriptedClock(Date.UTC(2027, 5, 16))
  const ids = orderedIds(clock)
  const made: string[] = []
  for (const jump of [0, 0, 1, -day, 3_600_000, -3_600_000, day, 5]) {
    clock.advance(jump)
    for (let n = 0; n < 5000; n += 1) made.push(ids.next())
  }
  expect(new Set(made).size).toBe(made.length)
  expect([...made].sort()).toEqual(made)
  expect(made.every((id) => V7.test(id))).toBe(true)
})

test('two writers do not meet', () => {
  const [one, other] = [orderedIds(scriptedClock(1)), orderedIds(scriptedClock(1))]
  const made = Array.from({ length: 2000 }, () => [one.next(), other.next()]).flat()
  expect(new Set(made).size).toBe(4000)
})

test('one seed gives one row of ids and bytes, another seed another', () => {
  const row = (seed: string): unknown[] => {
    const ids = seededIds(seed, scriptedClock(5))
    return [ids.next(), ids.next(), Buffer.from(ids.random(40)).toString('hex'), ids.next()]
  }
  expect(row('county')).toEqual(row('county'))
  expect(row('county')).not.toEqual(row('city'))
  expect(new Set(row('county')).size).toBe(4)
})

test('random gives as many bytes as asked for', () => {
  const ids = orderedIds(systemClock)
  expect(ids.random(32)).toHaveLength(32)
  expect(Buffer.from(ids.random(32)).equals(Buffer.from(ids.random(32)))).toBe(false)
})

test('the scripted clock stands still until it is told', () => {
  const clock = scriptedClock(10)
  expect([clock.now(), clock.now()]).toEqual([10, 10])
  clock.advance(5)
  expect(clock.now()).toBe(15)
  clock.set(3)
  expect(clock.now()).toBe(3)
})

test('random bytes drawn in stock are given out once, in the length asked for, longer ones than the stock too', () => {
  const random = pooledRandom(64)
  const given = Array.from({ length: 200 }, () => random(16))
  const first = given.map((bytes) => Buffer.from(bytes).toString('hex'))
  expect(new Set(first).size).toBe(200)
  expect(first).not.toContain('0'.repeat(32))
  expect([random(0).length, random(63).length, random(64).length, random(1000).length]).toEqual([0, 63, 64, 1000])
  // Wiping the stock takes nothing from whoever holds his bytes.
  expect(given.map((bytes) => Buffer.from(bytes).toString('hex'))).toEqual(first)
})
