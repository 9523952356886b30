/** R-04 for sessions: scans, head counts with their corrections, names, the roll's marks, questions with their answers and proofs reach the office once each and in their order. */
import fc from 'fast-check'
import { addProof } from '@/outbox/add'
import { keepPhoto } from '@/outbox/draft'
import type { CheckInItem, EntryItem, ProofItem, SessionEntry } from '@/outbox/item'
import { addCheckIn, addEntry } from '@/outbox/addSession'
import { flush } from '@/outbox/flush'
import { pending } from '@/outbox/item'
import { newId } from '@/outbox/names'
import { readItems } from '@/outbox/shelf'
import { chance, emptyStorage, handset, type Surroundings } from './handset'
import { faults, FaultyNetwork, type Fault } from './network'
import { FakeOffice, hashOf } from './office'
import { Untrue } from './schedule'

export type SessionAct =
  | { readonly do: 'scan' }
  | { readonly do: 'count'; readonly amount: number }
  | { readonly do: 'undo' } // of the last count
  | { readonly do: 'name'; readonly name: number }
  | { readonly do: 'mark'; readonly who: number; readonly mark: 'present' | 'absent' | 'undo' }
  | { readonly do: 'ask'; readonly answered: boolean } // a question at the stand, answered there and then
  | { readonly do: 'photo'; readonly bytes: number } // that proves the session
  | { readonly do: 'words'; readonly which: number } // where the paper lies
  | { readonly do: 'wait'; readonly seconds: number }
  | { readonly do: 'clock'; readonly back: number } // the phone's clock is set back
  | { readonly do: 'network' }
  | { readonly do: 'press' }
  | { readonly do: 'late' }
export interface SessionSchedule { readonly seed: number; readonly acts: readonly SessionAct[]; readonly faults: readonly Fault[] }
const act: fc.Arbitrary<SessionAct> = fc.oneof(
  { weight: 2, arbitrary: fc.constant({ do: 'scan' as const }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('count' as const), amount: fc.integer({ min: 1, max: 12 }) }) },
  { weight: 3, arbitrary: fc.constant({ do: 'undo' as const }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('name' as const), name: fc.integer({ min: 0, max: 4 }) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('mark' as const), who: fc.integer({ min: 0, max: 3 }), mark: fc.constantFrom('present' as const, 'absent' as const, 'undo' as const) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('ask' as const), answered: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('photo' as const), bytes: fc.integer({ min: 1, max: 40 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('words' as const), which: fc.integer({ min: 0, max: 1 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('wait' as const), seconds: fc.integer({ min: 1, max: 2000 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('clock' as const), back: fc.integer({ min: 1, max: 600 }) }) },
  { weight: 3, arbitrary: fc.constant({ do: 'network' as const }) },
  { weight: 2, arbitrary: fc.constant({ do: 'press' as const }) },
  { weight: 2, arbitrary: fc.constant({ do: 'late' as const }) },
)
export const sessionSchedules: fc.Arbitrary<SessionSchedule> = fc.record({
  seed: fc.integer({ min: 1 }),
  acts: fc.array(act, { minLength: 1, maxLength: 24 }),
  faults: fc.array(fc.constantFrom(...faults), { maxLength: 50 }),
})

const hold = (fact: boolean, say: string): void => { if (!fact) throw new Untrue(say) }
const id = 'drill-one'
const code = 'ABCDEFGHJKMNP'
type Kept = CheckInItem | EntryItem | ProofItem

/** Runs one schedule; throws Untrue where the promise does not hold. */
export async function runSession({ seed, acts, faults: coming }: SessionSchedule): Promise<void> {
  const office = new FakeOffice()
  const around: Surroundings = { storage: emptyStorage(), office, network: new FaultyNetwork(coming), clock: { at: 1_780_000_000_000 }, who: 'helper' }
  const random = chance(seed)
  const phone = handset(around, random)
  const now = () => around.clock.at
  const counts: number[] = []
  const names = new Set<string>()
  const marks = new Map<string, string>()
  const proofs = new Set<string>()
  const asked = new Map<string, { readonly at: number; readonly answer: string }>()
  let scannedAt: number | undefined
  let open = 0
  const enter = async (entry: SessionEntry) => { await addEntry(phone, entry) }
  const count = async (amount: number) => {
    counts.push(amount)
    await enter({ action: 'session.count', data: { id, batch: await newId(phone), what: 'attend', source: 'heads', stand: null, amount, ground: '', since: now(), claimedAt: now() } })
  }
  const look = async () => {
    const items = (await readItems(phone)) as readonly Kept[]
    for (const item of items) {
      if (item.state !== 'sent') continue
      if (item.kind === 'checkIn') hold(office.desk.came.has('helper') && item.answer !== undefined, 'a check-in says sent, the office has never seen it')
      else if (item.kind === 'proof') hold(item.proof.kind !== 'photo' || office.desk.proofs.has(item.photos.map(({ sha256 }) => sha256).join()), 'a proof says sent, the office has never seen it')
      else if (item.entry.action === 'session.count') hold(office.desk.batches.has(item.entry.data.batch), 'a count says sent, the office has never seen it')
    }
    return items
  }
  for (const one of acts) {
    around.clock.at += 1000
    if (one.do === 'scan') {
      await Promise.all([0, 1].map(() => addCheckIn(phone, { code, claimedAt: now(), entry: 'camera', position: null })))
      scannedAt ??= now()
    }
    if (one.do === 'count') { await count(one.amount); open += 1 }
    if (one.do === 'undo' && open > 0) { open -= 1; await count(-(counts.filter((amount) => amount > 0).at(-1) ?? 0)); open = 0 }
    if (one.do === 'name') { names.add(`群众${String(one.name)} 0`); await enter({ action: 'session.signIn', data: { id, source: 'staff', people: [{ who: { name: `群众${String(one.name)}`, another: 0 }, claimedAt: now() }] } }) }
    if (one.do === 'mark') {
      const who = `person-${String(one.who)}`
      marks.set(who, one.mark)
      await enter({ action: 'session.call', data: { id, marks: [{ who, group: 'a', mark: one.mark, claimedAt: now() }] } })
    }
    if (one.do === 'ask') {
      const question = await newId(phone)
      await enter({ action: 'session.ask', data: { id: question, session: id, stand: null, category: 'other', text: '楼道里能充电吗', forOther: true, claimedAt: now() } })
      if (one.answered) await enter({ action: 'session.answer', session: id, data: { id: question, text: '不能。', aloud: true, claimedAt: now() } })
      asked.set(question, { at: now(), answer: one.answered ? '不能。' : '' })
    }
    if (one.do === 'photo') {
      const bytes = random(one.bytes)
      const got = await keepPhoto(phone, { bytes, width: 4, height: 3, marked: true })
      if (got.ok) await addProof(phone, id, { kind: 'photo' }, [got.photo])
      proofs.add(hashOf(bytes))
    }
    if (one.do === 'words') {
      proofs.add(`档案柜 ${String(one.which)}`)
      await addProof(phone, id, { kind: 'paper', words: `档案柜 ${String(one.which)}` }, [])
    }
    if (one.do === 'wait') { around.clock.at += one.seconds * 1000; await flush(phone, 'due') }
    if (one.do === 'clock' && acts.every((other) => other.do !== 'mark')) around.clock.at -= one.back * 1000
    if (one.do === 'network') await flush(phone, 'now')
    if (one.do === 'press') await Promise.all([flush(phone, 'now'), flush(phone, 'now')])
    if (one.do === 'late') await around.network.deliverLate()
    await look()
  }
  around.network.heal()
  for (let turn = 0; turn < 4 && (await look()).some(pending); turn += 1) { around.clock.at += 3_600_000; await flush(phone, 'due') }
  await around.network.deliverLate()

  for (const item of await look()) hold(item.state === 'sent', `${item.id} ended as ${item.state}: ${item.problem?.code ?? ''}`)
  hold(office.desk.total === counts.reduce((sum, amount) => sum + amount, 0), `counted ${String(office.desk.total)}`)
  hold(office.desk.came.get('helper') === scannedAt, 'the scan does not keep its own time')
  hold([...office.desk.names].sort().join() === [...names].sort().join(), 'names differ')
  for (const [who, mark] of marks) hold(office.desk.marks.get(who)?.mark === mark, `the last mark of ${who} is not what was tapped`)
  hold([...office.desk.proofs].sort().join() === [...proofs].sort().join(), 'proofs differ')
  hold(around.storage.files.size === 0, 'photos of proofs lie on the phone after they were sent')
  hold(office.desk.questions.size === asked.size, `${String(office.desk.questions.size)} tickets were given`)
  for (const [question, { at, answer }] of asked) hold(office.desk.questions.get(question)?.at === at && office.desk.questions.get(question)?.answer === answer, 'a question has another time or answer')
}
