import { forgetSlots, slotAt, runSlot } from '@office/jobs/slots'
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

test('slots of the last eight days stay, older ones are forgotten, a running one never', async () => {
  const often: Job = { name: 'often', every: 60 * minute, from: 0, run: () => Promise.resolve(0) }
  const { store } = house.office
  await store.create('job', { _id: 'job:died:0', v: 1, job: 'died', slot: 0, state: 'running', startedAt: house.clock.now(), doneAt: null })
  for (let hour = 0; hour < 11 * 24; hour += 1) {
    await runSlot(house.office, often, quiet)
    house.clock.advance(60 * minute)
  }
  expect(await forgetSlots(house.office)).toBe(3 * 24)
  expect((await store.find('jobsByStart', { state: 'done' }, { limit: 100 })).rows).toHaveLength(100)
  expect(await store.get('job', 'job:died:0')).toBeDefined()
})

test('what runs every minute and finds nothing writes no line', async () => {
  const lines: unknown[] = []
  await runSlot(house.office, { name: 'minute', every: minute, from: 0, run: () => Promise.resolve(0) }, (line) => { lines.push(line) })
  await runSlot(house.office, { name: 'busy', every: minute, from: 0, run: () => Promise.resolve(3) }, (line) => { lines.push(line) })
  expect(lines).toEqual([{ level: 'info', event: 'job', job: 'busy', count: 3 }])
})
