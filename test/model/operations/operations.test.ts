/** P12 and P13: counts, no clock. The phone's acts are counted at the doors, the fold at the courier's own step. */
import { FOLD_LANES } from '@office/records/foldBuckets'
import { sampleCaller } from '@office/local/sample/caller'
import { append } from '@office/records/ledger'
import { createSession } from '@office/usecases/session/createSession'
import { saveRoll } from '@office/usecases/session/saveRoll'
import { planned } from '../../cloudfunctions/session/sessions'
import { ledgerRow } from '../../cloudfunctions/store/rows'
import { checkInOperations, countAll } from '../counts'
import type { Counts } from '../counts'
import { readPage, tableOn } from '../page'
import { cheap } from '../tables'
import { deployedCourier } from '../courier'
import { cityHour } from '../days'
import { foldDay } from '../fold'
import { paidPlan } from '../limits'
import { countingOffice } from './office'

jest.setTimeout(60_000)

let counts: Counts
beforeAll(async () => { counts = await countAll() })

test('P12: a row of the ledger is one write and nothing else, also when it is there already', async () => {
  const office = await countingOffice()
  const row = ledgerRow('session:s1|p1')
  expect(await office.during(({ store }) => append(store, row))).toEqual(['write'])
  expect(await office.during(({ store }) => append(store, row))).toEqual(['write'])
})

test('P12: a check-in at its door is one look at who asks and one write, where the instance knows the person', () => {
  expect(counts.actions.find(({ name }) => name === 'session.checkIn')?.operations).toEqual(['read', 'write'])
  expect(checkInOperations(counts, false)).toBeLessThanOrEqual(2)
  expect(counts.identity.cold).toBeLessThanOrEqual(5)
})

test('P12: a saved answer is one look at who asks, one get and one put, in one transaction; a start on a warm instance draws without asking the bank', () => {
  expect(counts.actions.find(({ name }) => name === 'quiz.answer')?.operations).toEqual(['read', 'begin', 'read', 'write', 'commit'])
  expect(counts.actions.find(({ name }) => name === 'quiz.start')?.warm).toBeLessThanOrEqual(20)
})

test('J8: the board of a drill costs as many trips with 120 names as with 6, none of them a write: every officer may ask it every two seconds', async () => {
  const office = await countingOffice()
  await office.bind('p-safety')
  const tripsOf = async (names: number) => {
    const id = `drill-of-${String(names)}-names`
    await office.during(async (there) => {
      const officer = sampleCaller('p-safety')
      await createSession(there, officer, { ...planned(), id, activity: 'drill', scenario: 'fire', groups: [{ key: 'a', name: '一车间', expected: names, leaderId: null }] })
      await saveRoll(there, officer, { id, group: 'a', people: Array.from({ length: names }, (_, n) => ({ name: `工友${String(n)}`, another: 0 })) })
    })
    await office.ask('p-safety', 'session.board', { id })
    return office.ask('p-safety', 'session.board', { id })
  }
  const few = await tripsOf(6)
  expect(await tripsOf(120)).toEqual(few)
  expect(few.every((operation) => operation === 'read')).toBe(true)
  expect(few.length).toBeLessThanOrEqual(6)
})

test('a report is one transaction: what it reads is read once, and a second one on the same instance costs less', () => {
  const submit = counts.actions.find(({ name }) => name === 'hazard.submit')!
  expect(submit.operations.filter((operation) => operation === 'begin')).toHaveLength(1)
  expect(submit.warm).toBeLessThanOrEqual(24)
  expect(submit.cold).toBeGreaterThan(submit.warm)
})

test('a round of the courier with nothing to do asks for the buckets, the deliveries and the audit rows, and writes nothing; it goes off 172,800 times a month', () => {
  expect(counts.courier.idle.least).toBe(4)
  expect(counts.courier.idle.trips).toBeLessThanOrEqual(16)
  expect(counts.courier.idle.writes).toBeLessThanOrEqual(1.5)
})

test('P13: 1,000 rows a minute cost at most 2.5 writes each, whether the figures know the people or not', () => {
  expect(counts.fold.fresh.writesPerRow).toBeLessThanOrEqual(2.5)
  expect(counts.fold.known.writesPerRow).toBeLessThanOrEqual(2.5)
})

test('P13: the figures run at most 90 s behind, also in the city\'s hour', () => {
  const courier = deployedCourier(counts, paidPlan, FOLD_LANES)
  for (const [rate, seconds] of [[() => 5, 600], [() => 280, 600], [cityHour.rate, cityHour.seconds]] as const) expect(foldDay(courier, rate, seconds).worstLagMs).toBeLessThanOrEqual(90_000)
})

test.each(Object.keys(cheap) as (keyof typeof cheap)[])('docs/model.md shows the table %s as it is counted today (else: npm run model -- --counts --write)', (name) => {
  expect(tableOn(readPage(), name)).toBe(cheap[name](counts))
})
