/** Where no commit can be hooked the courier's timer brings the figures up to date (decision 6); on one machine it leaves them alone. */
import { foldedUntil } from '@office/records/foldBuckets'
import { courierRound } from '@office/reactions/courier'
import { recount } from '@office/records/recount'
import { openCounty, sent, type County } from '../hazard/county'

let county: County
afterEach(() => county.close())
const quiet = (): void => undefined
const newCases = async (): Promise<number> => (await county.office.store.get('tally', 'hazard.state|office|all'))?.amounts[0] ?? 0

test('behind: a report is in the figures once its bucket is closed, by a timer round and not by a wake', async () => {
  county = await openCounty('memory')
  const office = { ...county.office, tallies: 'behind' as const }
  await sent(county, 'p-welder')
  county.clock.advance(60_000)
  await courierRound(office, quiet)
  expect(await newCases()).toBe(0)
  expect(await recount(office)).toMatchObject({ rows: 0, differences: [] })
  county.clock.advance(15_000)
  await courierRound(office, quiet, 'wake')
  expect(await newCases()).toBe(0)
  await courierRound(office, quiet)
  expect(await newCases()).toBe(1)
  expect((await recount(office)).differences).toEqual([])
})

test('a store that fails while the figures catch up is told in the log, and the deliveries go on', async () => {
  county = await openCounty('memory')
  await sent(county, 'p-welder')
  county.clock.advance(80_000)
  const lines: unknown[] = []
  const store = { ...county.office.store, find: (async (query: string, ...rest: never[]) => { if (query === 'ledgerByTime') throw new Error('away'); return county.office.store.find(query as never, ...(rest as unknown as [never, never])) }) as typeof county.office.store.find }
  await courierRound({ ...county.office, store, tallies: 'behind' }, (line) => { lines.push(line) })
  expect(lines).toContainEqual({ level: 'error', event: 'fold', error: 'Error' })
  expect((await store.find('inboxOfPerson', { personId: 'p-safety' }, { limit: 5 })).rows).toHaveLength(1)
})

test('in the commit: the courier folds nothing a second time', async () => {
  county = await openCounty()
  await sent(county, 'p-welder')
  const before = await newCases()
  county.clock.advance(200_000)
  await courierRound(county.office, quiet)
  expect([before, await newCases(), await foldedUntil(county.office.store)]).toEqual([1, 1, 0])
})

test('a round that is out of time folds no bucket and links no row; the next one does both', async () => {
  county = await openCounty('memory')
  const office = { ...county.office, tallies: 'behind' as const }
  const unsealed = async () => (await office.store.find('auditUnsealed', { sealed: 0 }, { limit: 1 })).rows.length
  await sent(county, 'p-welder')
  county.clock.advance(80_000)
  await courierRound(office, quiet, 'timer', county.clock.now())
  expect([await foldedUntil(office.store), await unsealed()]).toEqual([0, 1])
  await courierRound(office, quiet, 'timer', county.clock.now() + 1)
  expect([await newCases(), await unsealed()]).toEqual([1, 0])
})

test('an idle round on a warm instance asks four things and writes nothing: what is done of the jobs is remembered', async () => {
  county = await openCounty('memory')
  let asked = 0
  const { store } = county.office
  const counting: typeof store = { ...store, get: (...args) => { asked += 1; return store.get(...args) }, find: (...args) => { asked += 1; return store.find(...args) }, transact: (work) => { asked += 100; return store.transact(work) } }
  const office = { ...county.office, store: counting, tallies: 'behind' as const }
  for (let round = 0; round < 3; round += 1) await courierRound(office, quiet)
  asked = 0
  await courierRound(office, quiet)
  expect(asked).toBe(4)
})
