/** After any history of moves the figures are what a plain count of the cases says, each number opens exactly its cases, and a recount agrees (P11). */
import { join } from 'node:path'
import fc from 'fast-check'
import { instantOf } from '@shared/domain/calendar'
import { isEnded } from '@shared/domain/hazard'
import { figuresOf } from '@shared/domain/hazardFigures'
import { spanOf } from '@shared/domain/period'
import { figureNames, stateNames } from '@shared/domain/standing'
import type { FigureName } from '@shared/domain/standing'
import { scriptedClock } from '@office/adapters/local/scriptedClock'
import { sqliteStore } from '@office/adapters/local/store/sqliteStore'
import { memoryStore } from '@office/adapters/memory/memoryStore'
import { sampleUnits } from '@office/local/sample/units'
import type { Report } from '@office/ports/documents'
import type { Store } from '@office/ports/store'
import { countUncounted } from '@office/records/countUncounted'
import { behind, pageBehind } from '@office/records/casesBehind'
import { foldClosedBuckets } from '@office/records/foldBuckets'
import { partsOf } from '@office/records/hazardBars'
import type { Way } from '@office/records/hazardBars'
import { recount } from '@office/records/recount'
import { recordState } from '@office/records/stateRows'
import { foldBatch } from '@office/records/tally'
import { recordUnits } from '@office/records/units'
import { report } from '../store/rows'
import { temporaryFolder } from '../store/temporary'

const folder = temporaryFolder()
jest.setTimeout(120_000)
const units = new Map(sampleUnits.map((unit) => [unit._id, unit]))
const now = instantOf('2027-06-23') + 36_000_000
const handlers = [null, 'office', 'd-fire', 't-east', 'c-xinghe', 'e-hongyuan', 'e-market', 'v-zhulin']
const days = [0, 2, 6, 7, 9, 20, 35].map((back) => now - back * 86_400_000)

interface Change {
  readonly one: number
  readonly state: Report['state']
  readonly level: Report['level']
  readonly late: boolean
  readonly handlerId: string | null
}
const change: fc.Arbitrary<Change> = fc.record({ one: fc.nat(11), state: fc.constantFrom(...stateNames), level: fc.constantFrom('ordinary' as const, 'major' as const), late: fc.boolean(), handlerId: fc.constantFrom(...handlers) })
const categories = ['escape.blocked', 'escape', 'gas.leak', '', 'other']

/** Case `one` of a history: its day and category are for life, every fifth is against the office itself. */
function caseOf({ one, state, level, late, handlerId }: Change): Report {
  const blank = report(`case-${String(one)}`)
  return { ...blank, state, level, late, seenAt: days[one % days.length] ?? now, category: categories[one % categories.length] ?? '', place: { ...blank.place, words: `place ${String(one % 3)}` }, assignment: { ...blank.assignment, handlerId, barredIds: one === 5 ? ['office'] : [] } }
}

async function play(store: Store, changes: readonly Change[]): Promise<readonly Report[]> {
  const cases = new Map<string, Report>()
  for (const [n, one] of changes.entries()) {
    const next = caseOf(one)
    cases.set(next._id, next)
    await store.transact((tx) => recordState(tx, next, now + n, units))
  }
  return [...cases.values()].filter(({ _id }) => _id !== 'case-5')
}

const pathOf = ({ assignment }: Report): readonly string[] => units.get(assignment.handlerId ?? 'office')?.scopes ?? []
const firstLevel = (category: string): string => (category === '' ? 'none' : (category.split('.')[0] ?? ''))
const byHand: Record<string, (one: Report) => boolean> = {
  found: () => true,
  open: ({ state }) => !isEnded(state),
  late: ({ state, late }) => !isEnded(state) && late,
  notDue: ({ state, late }) => !isEnded(state) && !late,
  counted: ({ state }) => !['notHazard', 'merged', 'handedOver'].includes(state),
}
const has = (figure: FigureName) => byHand[figure] ?? (({ state }: Report) => state === figure)
const inBar: Record<Way, (key: string, scope: string) => (one: Report) => boolean> = {
  unit: (key, scope) => (one) => (key === 'own' ? pathOf(one)[0] === scope : pathOf(one).includes(key)),
  category: (key) => (one) => firstLevel(one.category) === key,
  level: (key) => (one) => one.level === key,
  week: (key) => ({ seenAt }) => seenAt >= spanOf(`w:${key}`).from && seenAt < spanOf(`w:${key}`).until,
}

async function idsBehind(store: Store, scope: string, period: string, by: Way, key: string, figure: FigureName): Promise<string[]> {
  const unit = units.get(scope)
  if (!unit) throw new Error(scope)
  const of = behind({ unit, figure, period, by, key }, now, units)
  const ids: string[] = []
  for (let cursor: string | undefined, first = true; first || cursor !== undefined; first = false) {
    const page = await pageBehind(store, of, { limit: 2, ...(cursor === undefined ? {} : { cursor }) })
    ids.push(...page.rows.map(({ _id }) => _id))
    cursor = page.next
  }
  return ids.sort()
}

async function compare(store: Store, cases: readonly Report[], scope: string, period: string, by: Way, opened: readonly FigureName[]): Promise<void> {
  const unit = units.get(scope)
  if (!unit) throw new Error(scope)
  const span = spanOf(period)
  const here = cases.filter((one) => pathOf(one).includes(scope) && one.seenAt >= span.from && one.seenAt < span.until)
  const { total, parts } = await partsOf(store, by, { unit, period, now, units })
  expect(figuresOf(total).found).toBe(here.length)
  expect(parts.reduce((sum, part) => sum + figuresOf(part.sums).found, 0)).toBe(here.length)
  for (const part of parts) {
    const mine = here.filter(inBar[by](part.key, scope))
    const figures = figuresOf(part.sums)
    for (const name of figureNames) expect({ by, key: part.key, name, amount: figures[name] }).toEqual({ by, key: part.key, name, amount: mine.filter(has(name)).length })
    for (const name of opened) expect(await idsBehind(store, scope, period, by, part.key, name)).toEqual(mine.filter(has(name)).map(({ _id }) => _id).sort())
  }
}

const ways = ['unit', 'category', 'level', 'week'] as const
const scopes = ['office', 't-east', 'c-xinghe', 'd-fire', 'e-hongyuan']
const periods = ['all', 'm:2027-06', 'y:2027', 'w:2027-06-14']

test('on one machine: sums, bars and the cases behind every number, after any history', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(change, { maxLength: 30 }), fc.constantFrom(...ways), fc.constantFrom(...scopes), fc.constantFrom(...periods), fc.constantFrom(...figureNames), async (changes, by, scope, period, figure) => {
      const store = sqliteStore({ path: join(folder(), 'office.sqlite'), onBatch: foldBatch })
      const cases = await play(store, changes)
      await compare(store, cases, scope, period, by, [figure, 'found', 'open'])
      expect((await recount({ store, clock: scriptedClock(now) })).differences).toEqual([])
      await store.close()
    }),
    { numRuns: 50 },
  )
})

test('where buckets are folded afterwards it ends with the same sums', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(change, { maxLength: 20 }), fc.constantFrom(...ways), fc.constantFrom(...scopes), async (changes, by, scope) => {
      const store = memoryStore({ clock: scriptedClock(now), random: Math.random })
      const cases = await play(store, changes)
      while ((await foldClosedBuckets(store, now + 300_000)) === 20) continue
      await compare(store, cases, scope, 'all', by, ['late'])
      expect((await recount({ store, clock: scriptedClock(now) })).differences).toEqual([])
    }),
    { numRuns: 40 },
  )
})

test('a case that is counted as before writes nothing; a change writes one row out and one in', async () => {
  const store = sqliteStore({ path: join(folder(), 'office.sqlite'), onBatch: foldBatch })
  const first = caseOf({ one: 1, state: 'submitted', level: 'ordinary', late: false, handlerId: 'e-market' })
  const rows = async () => (await store.find('ledgerByTime', {}, { limit: 100 })).rows.map(({ _id, amount, unitId, facets, at, personId }) => [_id, amount, unitId, facets['standing'], at, personId])
  const move = (change: Partial<Report>, at: number) => store.transact((tx) => recordState(tx, { ...first, ...change }, at, units))
  await move({}, 1)
  await move({ text: 'said more' }, 2)
  await move({ late: true }, 3)
  await move({ late: true, state: 'closed' }, 4)
  expect(await rows()).toEqual([
    ['hazard:case-1:state:1:in', 1, 'e-market', 'escape.ordinary.submitted', first.seenAt, ''],
    ['hazard:case-1:state:2:in', 1, 'e-market', 'escape.ordinary.submitted.late', first.seenAt, ''],
    ['hazard:case-1:state:2:out', -1, 'e-market', 'escape.ordinary.submitted', first.seenAt, ''],
    ['hazard:case-1:state:3:in', 1, 'e-market', 'escape.ordinary.closed', first.seenAt, ''],
    ['hazard:case-1:state:3:out', -1, 'e-market', 'escape.ordinary.submitted.late', first.seenAt, ''],
  ])
  await store.close()
})

test('a unit that moved in the tree: what it was counted under goes out again, what comes after counts at its new place', async () => {
  const store = sqliteStore({ path: join(folder(), 'office.sqlite'), onBatch: foldBatch })
  const one = caseOf({ one: 1, state: 'submitted', level: 'ordinary', late: false, handlerId: 'e-market' })
  await store.transact((tx) => recordState(tx, one, 1, units))
  const market = units.get('e-market')
  if (!market) throw new Error('no market')
  const moved = new Map(units).set('e-market', { ...market, parentId: 't-west', scopes: ['e-market', 't-west', 'office'] })
  await store.transact((tx) => recordState(tx, { ...one, state: 'accepted' }, 2, moved))
  const found = async (scope: string) => {
    const unit = moved.get(scope)
    return unit && figuresOf((await partsOf(store, 'level', { unit, period: 'all', now, units: moved })).total)
  }
  expect([await found('t-east'), await found('t-west'), await found('office')].map((figures) => [figures?.found, figures?.accepted])).toEqual([[0, 0], [1, 1], [1, 1]])
  await store.close()
})

test('a case against the office itself is in nobody’s figures, as the office reads them all (T-10)', async () => {
  const store = sqliteStore({ path: join(folder(), 'office.sqlite'), onBatch: foldBatch })
  await store.transact((tx) => recordState(tx, caseOf({ one: 5, state: 'submitted', level: 'ordinary', late: false, handlerId: 'd-fire' }), 1, units))
  expect((await store.find('ledgerByTime', {}, { limit: 10 })).rows).toEqual([])
  expect(await idsBehind(store, 'd-fire', 'all', 'level', 'ordinary', 'found')).toEqual([])
  await store.close()
})

test('an instance of before is taken into the figures once, also where it was stopped half-way', async () => {
  const store = sqliteStore({ path: join(folder(), 'office.sqlite'), onBatch: foldBatch })
  const office = { store, clock: scriptedClock(now) }
  await recordUnits(office, sampleUnits)
  const older = Array.from({ length: 7 }, (_, one) => caseOf({ one: one < 5 ? one : one + 1, state: one % 2 === 0 ? 'submitted' : 'closed', level: 'ordinary', late: false, handlerId: 'e-market' }))
  for (const one of older) await store.create('report', { ...one, open: one.state === 'submitted' })
  const [first] = older
  if (first) await store.transact((tx) => recordState(tx, first, now, units))
  expect(await countUncounted(office)).toBe(6)
  expect(await countUncounted(office)).toBe(0)
  await compare(store, older, 'office', 'all', 'category', ['found', 'closed'])
  expect((await recount({ store, clock: office.clock })).differences).toEqual([])
  await store.close()
})
