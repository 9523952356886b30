/**
 * What may happen to sessions, and to what is entered without one, in any order: plans, scans, late and forged ones, numbers, lists, materials, proofs, corrections, decisions, changes, a unit that moves;
 * the same sent twice, the courier and the fold in between, and a process that dies at a write, after which everybody sends again.
 */
import fc from 'fast-check'
import type { Caller } from '@office/ports/caller'
import type { Unit } from '@office/ports/documents'
import { movedUnder } from '@office/records/places'
import { Refusal } from '@office/records/refusal'
import { whoKey } from '@office/records/attendance'
import { askQuestion } from '@office/usecases/session/askQuestion'
import { callRoll } from '@office/usecases/session/callRoll'
import { changeCard } from '@office/usecases/session/changeCard'
import { countHeads } from '@office/usecases/session/countHeads'
import { createSession } from '@office/usecases/session/createSession'
import { decideHeld } from '@office/usecases/session/decideHeld'
import { listHeld } from '@office/usecases/session/listHeld'
import { moveStock } from '@office/usecases/session/moveStock'
import { proveSessions } from '@office/usecases/session/proveSessions'
import { saveRoll } from '@office/usecases/session/saveRoll'
import { signInOthers } from '@office/usecases/session/signInOthers'
import { takeAttendanceBack } from '@office/usecases/session/takeAttendanceBack'
import { foldClosedBuckets } from '@office/records/foldBuckets'
import { courierRound } from '@office/reactions/courier'
import { as, freshId, june, type County } from '../hazard/county'
import { enter, link, moveEntry } from '../supplement/entries'
import { Killed, type MortalCounty } from './mortalCounty'
import { move, planned, resident, scan } from './sessions'

const minute = 60_000
const hour = 60 * minute
/** Two leads under two towns, each with its officer and another who may bear witness. */
const leads = [{ officer: as('p-safety'), witness: as('p-head') }, { officer: as('o-e-dingsheng'), witness: as('p-clerk') }] as const
const unitOf = (lead: 0 | 1): string => leads[lead].officer.acting!.unit._id
const people = [as('p-welder'), as('p-head'), as('p-liaison'), resident(1), resident(2), resident(3)]
const words = ['scan', 'scan', 'scan', 'scanAgain', 'lateScan', 'oldScan', 'heads', 'heads', 'consult', 'ask', 'stock', 'stock', 'giveBack', 'paper', 'staff', 'visit', 'visitorNamed', 'roll', 'roll', 'unroll', 'proof', 'witness', 'takeBack', 'decide', 'close', 'close', 'reopen', 'void', 'open', 'drill', 'talk', 'advice', 'longer', 'shorter', 'wait', 'nextDay', 'unitMoves', 'entry', 'entry', 'entryFix', 'entryProof', 'entryWitness', 'entryDrop', 'entryBack', 'courier'] as const
type Word = (typeof words)[number]
/** Once; delivered twice; or the process dies at one of its writes, and it is sent again to the next one. */
type How = { readonly comes: 'once' | 'twice' } | { readonly comes: 'again'; readonly diesAt: number; readonly having: 'done' | 'not done' }
const how: fc.Arbitrary<How> = fc.oneof(
  { weight: 5, arbitrary: fc.constant({ comes: 'once' as const }) },
  { weight: 1, arbitrary: fc.constant({ comes: 'twice' as const }) },
  { weight: 2, arbitrary: fc.record({ comes: fc.constant('again' as const), diesAt: fc.nat(3), having: fc.constantFrom('done' as const, 'not done' as const) }) },
)
export interface Act { readonly session: number; readonly person: number; readonly amount: number; readonly does: Word; readonly how: How }
export const act: fc.Arbitrary<Act> = fc.record({ session: fc.nat(2), person: fc.nat(people.length - 1), amount: fc.integer({ min: -3, max: 15 }), does: fc.constantFrom(...words), how })

export interface Planned { readonly id: string; readonly code: string; readonly lead: 0 | 1 }
/** One with a partner and a list to call, one of another lead, and a consultation of three days. */
export async function planAll(county: County): Promise<readonly Planned[]> {
  const cards = [
    { lead: 0, card: { jointIds: [unitOf(1)], groups: [{ key: 'g', name: '一组', expected: 3, leaderId: null }] } },
    { lead: 1, card: {} },
    { lead: 0, card: { activity: 'consultationDay', endsAt: june + 60 * hour, stands: [{ key: 'aid', name: '急救台', topics: [], expertIds: [] }] } },
  ] as const
  const made: Planned[] = []
  for (const { lead, card } of cards) {
    const view = await createSession(county.office, leads[lead].officer, planned({ startsAt: june - hour, endsAt: june + 6 * hour, ...structuredClone(card) } as never))
    made.push({ id: view.summary.id, code: view.codes[0]!.code, lead })
  }
  return made
}

/** An enterprise goes to the other town: rows of before keep their path (house decision 6). */
export async function unitMoves({ office, clock }: Pick<County, 'office' | 'clock'>, id: string): Promise<void> {
  await office.store.transact(async (tx) => {
    const unit = (await tx.get('unit', id))!
    const parent = (await tx.get('unit', unit.parentId === 't-east' ? 't-west' : 't-east'))!
    await tx.put('unit', movedUnder(unit, parent))
    const version = await tx.get('setting', 'units')
    await tx.put('setting', { _id: 'units', v: 1, value: Number(version?.value ?? 0) + 1, changedAt: clock.now() })
  })
}
/** As the door would present him now: his unit as it stands. */
async function nowadays({ office }: County, caller: Caller): Promise<Caller> {
  const home = caller.home && ((await office.store.get('unit', caller.home._id)) as Unit)
  return { ...caller, home }
}

/** What the phone has made up before it sends. */
const made = () => ({ batch: freshId('b').slice(0, 40), question: freshId('q').slice(0, 40), stocked: [freshId('s').slice(0, 40), freshId('s').slice(0, 40)] as const })

export async function play(county: MortalCounty, sessions: readonly Planned[], act: Act): Promise<void> {
  const ids = made()
  if (act.how.comes === 'again') county.dieAt(act.how.diesAt, act.how.having)
  const send = () => once(county, sessions, act, ids)
  await send()
  if (county.dead) await county.restart()
  else county.dieAt(Infinity, 'done')
  if (act.how.comes !== 'once' && !passing.includes(act.does)) await send()
}
/** A second time they are another act, not the same one again. */
const passing: readonly Word[] = ['wait', 'nextDay', 'unitMoves']

async function once(county: County, sessions: readonly Planned[], { session, person, amount, does }: Act, { batch, question, stocked }: ReturnType<typeof made>): Promise<void> {
  const { office } = county
  const { id, code, lead } = sessions[session]!
  const { officer, witness } = leads[lead]
  const who = await nowadays(county, people[person]!)
  const home = (await office.store.get('unit', unitOf(lead)))!
  const now = county.clock.now()
  const stored = (await office.store.get('session', id))!
  const change = async (next: object) => changeCard(office, officer, { id, version: stored.version, card: structuredClone({ ...stored.card, ...next }) as never })
  const numbers = (what: 'attend' | 'consult') => countHeads(office, officer, { id, batch, what, source: 'heads', stand: null, amount, ground: '', since: now - minute, claimedAt: now })
  const named = { who: { name: person === 0 ? '赵建国' : `名字${String(person)}`, another: 0 }, claimedAt: now }
  const stock = (way: 'in' | 'out' | 'back', of: number) => moveStock(office, officer, { session: id, stand: null, batch: stocked[way === 'in' ? 0 : 1], material: 'leaflet', move: way, amount: of, ground: '' })
  const list = async () => (await saveRoll(office, officer, { id, group: 'g', people: [{ personId: 'p-welder' }, { name: '名单甲', another: 0 }, { name: '名单乙', another: 0 }] }), office.store.get('roll', `${id}:g`))
  const call = async (mark: 'present' | 'undo' | 'absent') => callRoll(office, officer, { id, marks: [{ who: (await list())!.people[person % 3]!.who, group: 'g', mark, claimedAt: now }] })
  // Essays of the one lead, broadcasts of the other: few entries, so that each lives through much.
  const ofStream = lead === 1
  const entry = `entry-of-lead-${String(lead)}`
  const amounts = ofStream ? { sessions: Math.max(0, amount), persons: 10 * Math.abs(amount) } : { items: Math.max(0, amount) }
  const steps: Record<Word, () => Promise<unknown>> = {
    scan: () => scan(county, code, who),
    scanAgain: () => scan(county, code, who, { claimedAt: stored.startsAt + hour }),
    lateScan: () => scan(county, code, who, { claimedAt: now - 20 * minute }),
    oldScan: () => scan(county, code, who, { claimedAt: now - 30 * hour }),
    heads: () => numbers('attend'),
    consult: () => numbers('consult'),
    ask: () => askQuestion(office, who, { id: question, session: id, stand: null, category: 'ebike', text: '楼道里能充电吗', forOther: false }),
    stock: async () => (await stock('in', 20), stock('out', Math.abs(amount) + 1)),
    giveBack: () => stock('back', 1),
    paper: () => signInOthers(office, officer, { id, source: 'paper', people: [named] }),
    staff: () => signInOthers(office, officer, { id, source: 'staff', people: [named] }),
    // 赵建国 of 宏远 at the other lead's session: by himself, and by his name.
    visit: async () => scan(county, sessions[1]!.code, await nowadays(county, people[0]!)),
    visitorNamed: () => signInOthers(office, leads[1].officer, { id: sessions[1]!.id, source: 'staff', people: [{ ...named, who: { name: '赵建国', another: 0 } }] }),
    roll: () => call('present'),
    unroll: () => call(amount > 5 ? 'undo' : 'absent'),
    proof: () => proveSessions(office, officer, { ids: [id], evidence: { kind: 'paper', words: '记录本第3页' } }),
    witness: () => proveSessions(office, witness, { ids: [id], evidence: { kind: 'witness', words: '当时我在现场看到' } }),
    takeBack: () => takeAttendanceBack(office, officer, { id, who: whoKey(stored, who.personId, now), ground: '不在现场' }),
    decide: async () => {
      const { rows } = await listHeld(office, officer, { id })
      if (rows.length > 0) await decideHeld(office, officer, { id, keys: [rows[person % rows.length]!.key], verdict: amount > 2 ? 'count' : 'refuse', ground: '核对过了' })
    },
    open: () => move(county, id, { move: 'open' }, officer),
    close: () => move(county, id, { move: 'close', assessment: { lessons: '东门要开', worked: 'yes', revise: '' } }, officer),
    reopen: () => move(county, id, { move: 'reopen', ground: '要更正' }, officer),
    void: () => move(county, id, { move: 'void', ground: '不算本月' }, officer),
    drill: () => change({ activity: 'drill', scenario: 'fire', venue: 'school' }),
    talk: () => change({ activity: 'talk', scenario: null, venue: 'enterprise' }),
    advice: () => change({ activity: 'consultationDay', scenario: null, venue: 'enterprise' }),
    // By day where it is a consultation, and once where it is of one day.
    longer: () => change({ endsAt: stored.startsAt + 60 * hour }),
    shorter: () => change({ endsAt: stored.startsAt + 6 * hour }),
    wait: () => Promise.resolve(county.clock.set(now + 10 * minute)),
    nextDay: () => Promise.resolve(county.clock.set(now + 20 * hour)),
    unitMoves: () => unitMoves(county, unitOf(lead)),
    entry: () => enter(county, { id: entry, activity: ofStream ? 'liveStream' : 'essay', at: now, amounts, link: person > 1 ? link : '' }, { ...officer, acting: officer.acting && { ...officer.acting, unit: home } }),
    entryFix: () => moveEntry(county, entry, { move: 'correct', at: amount > 8 ? june : now, title: '数量核对后', amounts, ground: '核对过了' }, officer),
    entryProof: () => moveEntry(county, entry, { move: 'prove', link, photos: [] }, officer),
    entryWitness: () => moveEntry(county, entry, { move: 'witness', words: '我看到过这些' }, witness),
    entryDrop: () => moveEntry(county, entry, { move: 'withdraw', ground: '重复登记' }, officer),
    entryBack: () => moveEntry(county, entry, { move: 'restore' }, officer),
    courier: async () => {
      await courierRound(office, () => undefined, 'wake')
      if (office.tallies === 'behind') await foldClosedBuckets(office.store, office.clock.now())
    },
  }
  await steps[does]().catch((error: unknown) => { if (!(error instanceof Refusal || error instanceof Killed)) throw error })
}
