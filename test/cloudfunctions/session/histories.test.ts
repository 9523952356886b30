/**
 * Random histories of sessions (P11, R-15): plans, scans, late and forged ones, head counts, paper, proofs, corrections, decisions, changes of
 * what a session is, voiding and opening again, in any order. After each, what the figures say is what a person with the raw facts would
 * count: of every session that stands, everybody who is in once; numbers only where something proves it; 场 only where it has ended.
 */
import fc from 'fast-check'
import { measureName, readCell } from '@shared/domain/sessionFigures'
import { counts } from '@shared/domain/sessionMoves'
import type { LedgerRow, Session } from '@office/ports/documents'
import { everyRow } from '@office/records/everyRow'
import { foldClosedBuckets } from '@office/records/foldBuckets'
import { recount } from '@office/records/recount'
import { courierRound } from '@office/reactions/courier'
import { changeCard } from '@office/usecases/session/changeCard'
import { countHeads } from '@office/usecases/session/countHeads'
import { decideHeld } from '@office/usecases/session/decideHeld'
import { listBehind } from '@office/usecases/session/listBehind'
import { listHeld } from '@office/usecases/session/listHeld'
import { proveSessions } from '@office/usecases/session/proveSessions'
import { readFigures } from '@office/usecases/session/readFigures'
import { signInOthers } from '@office/usecases/session/signInOthers'
import { takeAttendanceBack } from '@office/usecases/session/takeAttendanceBack'
import { Refusal } from '@office/records/refusal'
import { as, freshId, june, openCounty, type County } from '../hazard/county'
import { move, planned, resident, scan } from './sessions'
import { createSession } from '@office/usecases/session/createSession'

jest.setTimeout(240_000)
const minute = 60_000
const hour = 60 * minute
/** Two leads under two towns, each with its officer and another who may bear witness. */
const leads = [{ officer: as('p-safety'), witness: as('p-head') }, { officer: as('o-e-dingsheng'), witness: as('p-clerk') }]
const people = [as('p-welder'), as('p-head'), as('p-liaison'), resident(1), resident(2), resident(3)]

const act = fc.record({
  session: fc.nat(2),
  person: fc.nat(people.length - 1),
  amount: fc.integer({ min: -3, max: 15 }),
  does: fc.constantFrom('scan', 'scan', 'scan', 'lateScan', 'oldScan', 'heads', 'heads', 'paper', 'staff', 'proof', 'witness', 'takeBack', 'decide', 'close', 'close', 'reopen', 'void', 'open', 'drill', 'talk', 'wait') as fc.Arbitrary<string>,
})
type Act = { session: number; person: number; amount: number; does: string }

async function play(county: County, sessions: { id: string; code: string; lead: number }[], { session, person, amount, does }: Act): Promise<void> {
  const { id, code, lead } = sessions[session]!
  const { officer, witness } = leads[lead]!
  const now = county.clock.now()
  const stored = await county.office.store.get('session', id)
  const { id: _id, ...card } = { id, ...stored!.card }
  const change = async (next: Partial<typeof card>) => changeCard(county.office, officer, { id, version: stored!.version, card: structuredClone({ ...card, ...next }) as never })
  const steps: Record<string, () => Promise<unknown>> = {
    scan: () => scan(county, code, people[person]!),
    lateScan: () => scan(county, code, people[person]!, { claimedAt: now - 20 * minute }),
    oldScan: () => scan(county, code, people[person]!, { claimedAt: now - 30 * hour }),
    heads: () => countHeads(county.office, officer, { id, batch: freshId('b').slice(0, 40), what: 'attend', source: 'heads', stand: null, amount, ground: '', since: now - minute, claimedAt: now }),
    paper: () => signInOthers(county.office, officer, { id, source: 'paper', people: [{ who: { name: `名字${String(person)}`, another: 0 }, claimedAt: now }] }),
    staff: () => signInOthers(county.office, officer, { id, source: 'staff', people: [{ who: { name: `名字${String(person)}`, another: 0 }, claimedAt: now }] }),
    proof: () => proveSessions(county.office, officer, { ids: [id], evidence: { kind: 'paper', words: '记录本第3页' } }),
    witness: () => proveSessions(county.office, witness, { ids: [id], evidence: { kind: 'witness', words: '当时我在现场看到' } }),
    takeBack: () => takeAttendanceBack(county.office, officer, { id, who: people[person]!.personId, ground: '不在现场' }),
    decide: async () => {
      const { rows } = await listHeld(county.office, officer, { id })
      if (rows.length > 0) await decideHeld(county.office, officer, { id, keys: [rows[person % rows.length]!.key], verdict: amount > 2 ? 'count' : 'refuse', ground: '核对过了' })
    },
    open: () => move(county, id, { move: 'open' }, officer),
    close: () => move(county, id, { move: 'close', assessment: { lessons: '东门要开', worked: 'yes', revise: '' } }, officer),
    reopen: () => move(county, id, { move: 'reopen', ground: '要更正' }, officer),
    void: () => move(county, id, { move: 'void', ground: '不算本月' }, officer),
    drill: () => change({ activity: 'drill', scenario: 'fire', venue: 'school' }),
    talk: () => change({ activity: 'talk', scenario: null, venue: 'enterprise' }),
    wait: () => Promise.resolve(county.clock.set(now + 10 * minute)),
  }
  await steps[does]!().catch((error: unknown) => { if (!(error instanceof Refusal)) throw error })
}

/** As somebody would count who has the raw facts and a pencil: who is in by his last row, what was told, what was decided, what proves it. */
async function byHand(county: County, sessions: { id: string }[]) {
  const figures = { sessions: 0, times: 0, cells: {} as Record<string, number> }
  const persons = new Set<string>()
  for (const { id } of sessions) {
    const session = (await county.office.store.get('session', id)) as Session
    if (!counts(session.state)) continue
    const rows: LedgerRow[] = []
    for await (const row of everyRow(county.office.store, 'ledgerAbout', { about: `session:${id}` })) rows.push(row)
    const last = new Map<string, LedgerRow>()
    for (const row of rows.filter(({ _id }) => /^(in|back):/.test(_id))) {
      const who = String(row.detail?.['who'])
      if (Number(row.detail?.['turn']) >= Number(last.get(who)?.detail?.['turn'] ?? 0)) last.set(who, row)
    }
    const cell = `${session.card.activity}.${session.card.venue}.auto`
    const add = (source: string, amount: number): void => {
      figures.times += amount
      figures.cells[`${cell}.${source}`] = (figures.cells[`${cell}.${source}`] ?? 0) + amount
    }
    const inside = [...last.values()].filter(({ _id }) => _id.startsWith('in:'))
    for (const row of inside) {
      add(row.source, 1)
      persons.add(row.personId)
    }
    const proven = inside.some(({ source }) => source === 'self' || source === 'staff') || session.proofs.some(({ kind }) => kind !== 'rows')
    const heldNumbers = new Map(rows.filter(({ _id }) => _id.startsWith(`held:${id}:batch:`)).map((row) => [row._id.slice(`held:${id}:`.length), row.amount]))
    const told = rows.filter(({ _id }) => _id.startsWith(`told:${id}:`)).reduce((sum, { amount }) => sum + amount, 0)
    const decided = rows.filter(({ _id, facets }) => _id.startsWith(`decided:${id}:batch:`) && facets['verdict'] === 'count').reduce((sum, row) => sum + (heldNumbers.get(String(row.detail?.['key'])) ?? 0), 0)
    if (!proven) continue
    if (told + decided !== 0) add('heads', told + decided)
    if (session.state === 'closed') figures.sessions += 1
  }
  return { ...figures, cells: Object.fromEntries(Object.entries(figures.cells).filter(([, amount]) => amount !== 0)), persons: persons.size }
}

async function settled(county: County, on: 'sqlite' | 'memory'): Promise<void> {
  county.clock.set(county.clock.now() + 2 * minute)
  for (let round = 0; round < 3; round += 1) await courierRound(county.office, () => undefined, 'wake')
  county.clock.set(county.clock.now() + 2 * minute)
  if (on === 'memory') while ((await foldClosedBuckets(county.office.store, county.clock.now(), 1000)) > 0) { /* until all are in */ }
}

test.each(['sqlite', 'memory'] as const)('P11 R-15 on %s: figures = counted by hand from the raw facts; units, weeks and sources sum to the whole; numbers open to sessions that sum to them', async (on) => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 28 }), async (acts) => {
      const county = await openCounty(on)
      const sessions = []
      for (const lead of [0, 1, 0]) {
        const view = await createSession(county.office, leads[lead]!.officer, planned({ startsAt: june - hour, endsAt: june + 6 * hour }))
        sessions.push({ id: view.summary.id, code: view.codes[0]!.code, lead })
      }
      for (const one of acts) await play(county, sessions, one)
      await settled(county, on)
      const hand = await byHand(county, sessions)
      const clerk = as('p-clerk')
      const figures = await readFigures(county.office, clerk, { by: 'unit' })
      expect({ sessions: figures.total.sessions, times: figures.total.times, persons: figures.total.persons }).toEqual({ sessions: hand.sessions, times: hand.times, persons: hand.persons })
      const cells: Record<string, number> = {}
      for await (const tally of everyRow(county.office.store, 'talliesOfScope', { scope: 'office', measure: measureName('attend', 'industry-bureau'), from: 'all', until: 'all ' })) {
        for (const [n, facet] of tally.facets.entries()) if (facet.startsWith('cell=') && readCell(facet.slice(5)) && tally.amounts[n] !== 0) cells[facet.slice(5)] = tally.amounts[n]!
      }
      expect(cells).toEqual(hand.cells)
      for (const by of ['unit', 'week', 'source', 'activity'] as const) {
        const parts = await readFigures(county.office, clerk, { by })
        expect(parts.bars.reduce((sum, bar) => sum + bar.figures.times, 0)).toBe(hand.times)
        if (by === 'unit' || by === 'week') expect(parts.bars.reduce((sum, bar) => sum + (bar.figures.persons ?? 0), 0)).toBe(hand.persons)
        if (by !== 'source') expect(parts.bars.reduce((sum, bar) => sum + bar.figures.sessions, 0)).toBe(hand.sessions)
        for (const bar of parts.bars.filter(({ figures: { times } }) => times !== 0)) {
          const behind = await listBehind(county.office, clerk, { figure: 'times', by, key: bar.key })
          expect([behind.amount, behind.rows.reduce((sum, row) => sum + row.amount, 0)]).toEqual([bar.figures.times, bar.figures.times])
        }
      }
      expect((await recount(county.office)).differences).toEqual([])
      await county.close()
    }),
    { numRuns: Number(process.env.HISTORIES ?? 12) },
  )
})
