import { slotAt, runSlot } from '@office/jobs/slots'
import type { Job } from '@office/jobs'
import { day, minute, opened, type Opened } from '../account/opened'

let house: Opened
beforeEach(async () => { house = await opened() })
afterEach(() => house.close())

const daily = (run: () => Promise<number>): Job => ({ name: 'test', every: day, from: 19 * 60 * minute + 10 * minute, run })
const quiet = () => undefined

test('a daily slot begins at 03:10 in Shanghai', () => {
  const at = Date.UTC(2027, 5, 1, 19, 10)
  expect(slotAt(daily(() => Promise.resolve(0)), at)).toBe(at)
  expect(slotAt(daily(() => Promise.resolve(0)), at - 1)).toBe(at - day)
})

test('a slot is run once, however often and by however many it is asked for (T-29)', async () => {
  let runs = 0
  const job = daily(() => Promise.resolve((runs += 1)))
  await Promise.all([1, 2, 3, 4].map(() => runSlot(house.office, job, quiet)))
  await runSlot(house.office, job, quiet)
  expect(runs).toBe(1)
  house.clock.advance(3 * day)
  await runSlot(house.office, job, quiet)
  expect(runs).toBe(2)
})

test('a run that died half-way is made up for after its lease (T-29)', async () => {
  let runs = 0
  const dying = daily(() => { runs += 1; return Promise.reject(new Error('killed')) })
  await expect(runSlot(house.office, dying, quiet)).rejects.toThrow('killed')
  await runSlot(house.office, dying, quiet)
  expect(runs).toBe(1)
  house.clock.advance(15 * minute)
  await runSlot(house.office, daily(() => Promise.resolve((runs += 1))), quiet)
  expect(runs).toBe(2)
})

test('thirty days with skipped, doubled and dying rounds end as a clean month does (R-14)', async () => {
  const days = new Set<number>()
  const job = daily(() => { days.add(Math.floor(house.clock.now() / day)); return days.size % 7 === 0 ? Promise.reject(new Error('killed')) : Promise.resolve(1) })
  for (let hour = 0; hour < 30 * 24; hour += 1) {
    house.clock.advance(60 * minute)
    if (hour % 11 === 3) continue
    await Promise.allSettled([runSlot(house.office, job, quiet), runSlot(house.office, job, quiet)])
  }
  expect(days.size).toBe(30)
})
