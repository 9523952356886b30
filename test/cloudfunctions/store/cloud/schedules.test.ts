import { faultSchedule } from '../../../soak/cloudSchedules'
import type { Cloud } from './opened'
import { openCloud } from './opened'

// Other work may share the machine: slow is not wrong.
jest.setTimeout(120_000)

let cloud: Cloud
beforeAll(async () => { cloud = await openCloud() })
afterAll(() => cloud.close())

// A thousand in `npm run soak`.
test.each(Array.from({ length: 10 }, (_, at) => 1 + at * 10))('R-03 R-07 R-14 ten fault schedules from seed %i: nothing lost, nothing twice, figures = recount, the chain holds', async (first) => {
  for (let seed = first; seed < first + 10; seed += 1) expect({ seed, wrong: await faultSchedule(cloud, seed) }).toEqual({ seed, wrong: [] })
})
