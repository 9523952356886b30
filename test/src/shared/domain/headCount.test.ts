/** What a hand can have pressed (T-11): by person and minute of the press, in however many batches and whatever order they come. */
import { instantOf } from '@shared/domain/calendar'
import { mostMinutes, withPresses } from '@shared/domain/headCount'
import type { Pressed, Presses } from '@shared/domain/headCount'

const minute = 60_000
const noon = instantOf('2027-06-01') + 12 * 60 * minute
const all = (presses: readonly Presses[]): { kept: readonly Pressed[]; held: number } =>
  presses.reduce<{ kept: readonly Pressed[]; held: number }>(({ kept, held }, one) => {
    const after = withPresses(kept, one)
    return after ? { kept: after, held } : { kept, held: held + 1 }
  }, { kept: [], held: 0 })
const batch = (until: number, amount: number, seconds: number, by = 'p-one'): Presses => ({ by, amount, since: until - seconds * 1000, until })

test('two a second for an hour, in batches of half a minute that lie across the minutes, are a hand’s; as they came or the last first', () => {
  const hour = Array.from({ length: 120 }, (_, n) => batch(noon + 17_000 + n * 30_000, 60, 30))
  for (const order of [hour, [...hour].reverse()]) {
    const { kept, held } = all(order)
    expect([held, kept.reduce((sum, { amount }) => sum + amount, 0)]).toEqual([0, 7200])
  }
})

test('a hundred batches of one press or of twenty in a minute: 140 count, the rest waits; the next minute and the next person count', () => {
  expect(all(Array.from({ length: 300 }, () => batch(noon + 1000, 1, 0))).held).toBe(160)
  const { kept, held } = all(Array.from({ length: 100 }, () => batch(noon + 1000, 20, 0)))
  expect([held, kept]).toEqual([93, [{ by: 'p-one', minute: noon / minute, amount: 140 }]])
  expect(all([batch(noon, 140, 60), batch(noon + 2 * minute, 140, 60), batch(noon, 140, 60, 'p-two')]).held).toBe(0)
})

test('so many minutes are remembered; what comes for an older one than those waits for the officer', () => {
  const { kept } = all(Array.from({ length: mostMinutes + 10 }, (_, n) => batch(noon + n * minute, 5, 0)))
  expect([kept.length, kept[0]!.minute]).toEqual([mostMinutes, noon / minute + 10])
  expect(withPresses(kept, batch(noon, 1, 0))).toBeUndefined()
  expect(withPresses(kept, batch(noon + 20 * minute, 1, 0))).toHaveLength(mostMinutes)
})
