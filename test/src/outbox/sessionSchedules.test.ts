import fc from 'fast-check'
import { runSession, sessionSchedules } from './world/sessionSchedule'

describe('check-ins, counts, marks, questions and proofs on a bad network (R-04, J7, J8)', () => {
  it('reach the office once each, in the order they were tapped, with their own times', async () => {
    await fc.assert(fc.asyncProperty(sessionSchedules, (schedule) => runSession(schedule)), { numRuns: 400 })
  }, 60_000)
})
