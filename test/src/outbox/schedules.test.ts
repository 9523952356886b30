import fc from 'fast-check'
import { run, schedules } from './world/schedule'

describe('the outbox on a bad network (R-04)', () => {
  it('brings everything that was said to the office exactly once, whatever the network does', async () => {
    await fc.assert(fc.asyncProperty(schedules, (schedule) => run(schedule)), { numRuns: 300 })
  }, 60_000)
})
