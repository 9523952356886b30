import fc from 'fast-check'
import { faults } from './world/network'
import { goOn, newDay, oneWhole, outcome, settle } from './world/person'

/** How many steps the app takes when nobody kills it. */
async function stepsInAll(): Promise<number> {
  const day = newDay()
  await goOn(day)
  return day.steps
}

describe('the app killed while somebody reports (R-06)', () => {
  it('loses nothing and doubles nothing, whichever step it dies at', async () => {
    const steps = await stepsInAll()
    expect(steps).toBeGreaterThan(60)
    for (let killAt = 1; killAt <= steps; killAt += 1) {
      const day = newDay()
      expect(await goOn(day, killAt)).toBe(false)
      await settle(day)
      expect({ killAt, ...await outcome(day) }).toEqual({ killAt, ...oneWhole })
    }
  })

  it('keeps its word when it dies again and again on a bad network', async () => {
    const deaths = fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 8 })
    await fc.assert(fc.asyncProperty(deaths, fc.array(fc.constantFrom(...faults), { maxLength: 40 }), async (killAts, coming) => {
      const day = newDay(coming)
      for (const killAt of killAts) await goOn(day, killAt)
      await settle(day)
      expect(await outcome(day)).toEqual(oneWhole)
    }), { numRuns: 300 })
  }, 60_000)
})
