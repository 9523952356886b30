/**
 * Random histories of sessions and of 补充登记 (P11, R-15): plans, scans, late and forged ones, head counts, paper, calls of a roll, questions, materials, proofs,
 * corrections, decisions, changes of what a session is, voiding and opening again, days that pass, units that move, deliveries in two and a process
 * that dies and is started again, in any order. After each,
 * what the figures say is what a person with the raw facts would count: of every session that stands, everybody who is in once; numbers only
 * where something proves it; 场 only where it has ended. 人 opens to exactly those persons, each on his first day at his home.
 */
import fc from 'fast-check'
import type { Output } from '@shared/contract/actions'
import { measureName, readCell } from '@shared/domain/sessionFigures'
import type { Caller } from '@office/ports/caller'
import { everyRow } from '@office/records/everyRow'
import { foldClosedBuckets } from '@office/records/foldBuckets'
import { recount } from '@office/records/recount'
import { courierRound } from '@office/reactions/courier'
import { listBehind } from '@office/usecases/session/listBehind'
import { listPersons } from '@office/usecases/session/listPersons'
import { readFigures } from '@office/usecases/session/readFigures'
import { listDoneBehind } from '@office/usecases/supplement/listDoneBehind'
import { readDoneParts } from '@office/usecases/supplement/readDoneParts'
import { as, type County } from '../hazard/county'
import { openCloud, type Cloud } from '../store/cloud/opened'
import { entriesByHand } from '../supplement/entries'
import { byHand, countedTwice } from './byHand'
import { act, planAll, play } from './history'
import { openMortalCounty, type On } from './mortalCounty'

const share = Number(process.env.HISTORIES ?? 1)
jest.setTimeout(240_000 * Math.max(1, share))
const minute = 60_000

async function settled(county: County): Promise<void> {
  county.clock.set(county.clock.now() + 2 * minute)
  for (let round = 0; round < 3; round += 1) await courierRound(county.office, () => undefined, 'wake')
  county.clock.set(county.clock.now() + 2 * minute)
  if (county.office.tallies === 'behind') while ((await foldClosedBuckets(county.office.store, county.clock.now(), 1000)) > 0) { /* until all are in */ }
}
type Persons = Output<'session.persons'>
/** All pages of it; small ones, so that there are several. */
async function everyPerson(county: County, by: Caller, asked: { by?: 'unit' | 'week'; key?: string }): Promise<{ amount: number; rows: Persons['rows'] }> {
  const rows: Persons['rows'] = []
  let page: Persons | undefined
  do {
    page = await listPersons(county.office, by, { ...asked, limit: 2, ...(page?.next !== undefined && { cursor: page.next }) })
    rows.push(...page.rows)
  } while (page.next !== undefined)
  return { amount: page.amount, rows }
}
const sumOf = <T>(rows: readonly T[], of: (row: T) => number): number => rows.reduce((sum, row) => sum + of(row), 0)

/** A blank is what a person counts of its entries; each way of parting sums to it, and each part opens to entries that sum to it. */
async function openedEntries(county: County, activity: string, measure: 'items' | 'sessions' | 'persons'): Promise<void> {
  const hand = await entriesByHand(county, activity, measure)
  for (const by of ['unit', 'week', 'source'] as const) {
    const { blank, bars } = await readDoneParts(county.office, as('p-clerk'), { by, activity, measure })
    expect([activity, measure, by, blank.amount ?? 0, sumOf(bars, ({ amount }) => amount)]).toEqual([activity, measure, by, hand, hand])
    for (const { key, amount } of bars) {
      const behind = await listDoneBehind(county.office, as('p-clerk'), { by, key, activity, measure })
      expect([behind.amount, sumOf(behind.rows, (row) => row.amount)]).toEqual([amount, amount])
    }
  }
}

let cloud: Cloud
beforeAll(async () => { cloud = await openCloud() })
afterAll(() => cloud.close())

/** Of each so many: the wire is far. `npm run soak` asks for twenty times as many. */
const histories: Readonly<Record<On, number>> = { sqlite: 20, memory: 20, cloud: 5 }

test.each(['sqlite', 'memory', 'cloud'] as const)('P11 R-15 on %s: figures = counted by hand from the raw facts; units, weeks and sources sum to the whole; numbers open to rows that sum to them', async (on) => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 34, size: 'max' }), async (acts) => {
      const county = await openMortalCounty(on, cloud)
      const sessions = await planAll(county)
      for (const one of acts) await play(county, sessions, one)
      await settled(county)
      const hand = await byHand(county, sessions)
      // 赵建国 of 宏远 visits the session of the other lead, where his name is typed too.
      const isHisName = async ({ personId }: { personId: string }) => (await county.office.store.get('attendee', `${sessions[1]!.id}:${personId}`))?.name === '赵建国'
      expect(await countedTwice(county, sessions[1]!.id, 'p-welder', isHisName)).toEqual([])
      const clerk = as('p-clerk')
      const { total } = await readFigures(county.office, clerk, { by: 'unit' })
      expect([total.sessions, total.times, total.consult, total.items, total.persons]).toEqual([hand.sessions, hand.times, hand.consult, hand.items, hand.persons.length])
      const partner = as('o-e-dingsheng')
      expect([(await readFigures(county.office, partner, { by: 'unit' })).joined, (await readFigures(county.office, clerk, { by: 'unit' })).joined]).toEqual([hand.joined, 0])
      expect(await listBehind(county.office, partner, { figure: 'joined' })).toMatchObject({ amount: hand.joined, rows: hand.joined === 1 ? [{ session: { id: sessions[0]!.id }, amount: 1, opens: true }] : [] })
      const cells: Record<string, number> = {}
      for await (const tally of everyRow(county.office.store, 'talliesOfScope', { scope: 'office', measure: measureName('attend', 'industry-bureau'), from: 'all', until: 'all ' })) {
        for (const [n, facet] of tally.facets.entries()) if (facet.startsWith('cell=') && readCell(facet.slice(5)) && tally.amounts[n] !== 0) cells[facet.slice(5)] = tally.amounts[n]!
      }
      expect(cells).toEqual(hand.cells)
      // Units move between these two: what is a parent's own is never less than nothing, and all opens.
      for (const scope of ['t-east', 't-west']) {
        const { total: whole, bars } = await readFigures(county.office, clerk, { by: 'unit', scope })
        expect([scope, sumOf(bars, ({ figures }) => figures.times), sumOf(bars, ({ figures }) => figures.persons ?? 0)]).toEqual([scope, whole.times, whole.persons])
        for (const { key, figures } of bars) {
          const behind = await listBehind(county.office, clerk, { figure: 'times', by: 'unit', scope, key })
          const persons = await listPersons(county.office, clerk, { by: 'unit', scope, key, limit: 100 })
          expect([figures.times, figures.persons]).toEqual([sumOf(behind.rows, ({ amount }) => amount), persons.rows.length])
        }
      }
      for (const by of ['unit', 'week', 'source', 'activity'] as const) {
        const { bars } = await readFigures(county.office, clerk, { by })
        for (const figure of ['times', 'consult', 'items'] as const) expect([by, figure, sumOf(bars, ({ figures }) => figures[figure])]).toEqual([by, figure, hand[figure]])
        // A session has no source: what cannot be told is no 0.
        if (by === 'source') expect(bars.filter(({ figures }) => figures.sessions !== null || figures.persons !== null)).toEqual([])
        else expect(sumOf(bars, ({ figures }) => figures.sessions ?? NaN)).toBe(hand.sessions)
        for (const bar of bars) for (const figure of ['sessions', 'times', 'consult', 'items'] as const) {
          if ((bar.figures[figure] ?? 0) === 0) continue
          const behind = await listBehind(county.office, clerk, { figure, by, key: bar.key })
          expect([behind.amount, sumOf(behind.rows, ({ amount }) => amount)]).toEqual([bar.figures[figure], bar.figures[figure]])
        }
        if (by !== 'unit' && by !== 'week') continue
        expect(sumOf(bars, ({ figures }) => figures.persons ?? 0)).toBe(hand.persons.length)
        for (const { key, figures } of bars.filter(({ figures: { persons } }) => persons !== 0)) {
          const behind = await everyPerson(county, clerk, { by, key })
          expect([behind.amount, behind.rows.length]).toEqual([figures.persons, figures.persons])
        }
      }
      const persons = await everyPerson(county, clerk, {})
      expect(persons.rows.map(({ day, unit }) => `${String(day)} ${unit.id}`).sort()).toEqual(hand.persons)
      // He is nobody's officer here: no name, but each person by a session that stands.
      expect(persons.rows.filter(({ name, session }) => name !== '' || session === null)).toEqual([])
      for (const [activity, measure] of [['essay', 'items'], ['liveStream', 'sessions'], ['liveStream', 'persons']] as const) await openedEntries(county, activity, measure)
      expect((await recount(county.office)).differences).toEqual([])
      await county.close()
    }),
    { numRuns: Math.ceil(histories[on] * share) },
  )
})
