/** @jest-environment node */
import fc from 'fast-check'
import { realReality, type RealReality } from './world/realReality'
import { run, schedules } from './world/schedule'

jest.setTimeout(120_000)

describe('the outbox and the real doors on a bad network (R-04)', () => {
  let reality: RealReality
  beforeAll(async () => { reality = await realReality() })
  afterAll(() => reality.close())

  it('end with the same reports, photos and decisions on both sides, each exactly once', async () => {
    let turn = 0
    await fc.assert(fc.asyncProperty(schedules, async (schedule) => {
      await reality.begin()
      // One office for all: ids must differ from those of every schedule before.
      await run({ ...schedule, seed: (turn += 1) * 7919 }, reality)
    }), { numRuns: 40 })
  })
})
