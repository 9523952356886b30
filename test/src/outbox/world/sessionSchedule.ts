/** R-04 for sessions: scans, head counts with their corrections, names, the roll's marks, questions with their answers, proofs and entries of 补充登记 reach the office once each and in their order. */
import fc from 'fast-check'
import { addProof, addSupplement } from '@/outbox/add'
import { keepPhoto } from '@/outbox/draft'
import type { CheckInItem, EntryItem, ProofItem, SessionEntry, SupplementItem } from '@/outbox/item'
import { addCheckIn, addEntry } from '@/outbox/addSession'
import { flush } from '@/outbox/flush'
import { pending } from '@/outbox/item'
import { newId } from '@/outbox/names'
import { readItems } from '@/outbox/shelf'
import { chance, emptyStorage, handset, type Surroundings } from './handset'
import { faults, FaultyNetwork, type Fault } from './network'
import { Untrue } from './schedule'
import { openSessionOffice, type Drill, type SessionOffice } from './sessionOffice'

export type SessionAct =
  | { readonly do: 'scan' }
  | { readonly do: 'count'; readonly amount: number }
  | { readonly do: 'undo' } // of the last count
  | { readonly do: 'name'; readonly name: number }
  | { readonly do: 'mark'; readonly who: number; readonly mark: 'present' | 'absent' | 'undo' }
  | { readonly do: 'ask'; readonly answered: boolean } // a question at the stand, answered there and then
  | { readonly do: 'photo'; readonly bytes: number } // that proves the session
  | { readonly do: 'enter'; readonly bytes: number } // 补充登记 with its photo
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
  { weight: 2, arbitrary: fc.record({ do: fc.constant('enter' as const), bytes: fc.integer({ min: 1, max: 40 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('words' as const), which: fc.integer({ min: 0, max: 1 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('wait' as const), seconds: fc.integer({ min: 1, max: 2000 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('clock' as const), back: fc.integer({ min: 1, max: 600 }) }) },
  { weight: 3, arbitrary: fc.constant({ do: 'network' as const }) },
  { weight: 2, arbitrary: fc.constant({ do: 'press' as const }) },
  { weight: 2, arbitrary: fc.constant({ do: 'late' as const }) },
)
export const sessionSchedules: fc.Arbitrary<SessionSchedule> = fc.record({
  seed: fc.integer({ min: 1 }),
  acts: fc.array(act, { minLength: 1, maxLength: 16, size: 'max' }),
  faults: fc.array(fc.constantFrom(...faults), { maxLength: 32, size: 'max' }),
})

const hold = (fact: boolean, say: string): void => { if (!fact) throw new Untrue(say) }
const stateAfter = { present: 'present', absent: 'absent', undo: 'missing' } as const
const officer = 'p-safety'

/** What was tapped on the phone, and what the office must hold of it in the end. */
class Tapped {
  readonly batches: { readonly batch: string; readonly amount: number }[] = []
  readonly names = new Set<string>()
  readonly marks = new Map<number, keyof typeof stateAfter>()
  readonly papers = new Set<string>()
  readonly photos: string[] = []
  readonly questions = new Map<string, { readonly at: number; readonly answer: string }>()
  /** Entry → its photo. */
  readonly entries = new Map<string, string>()
  scannedAt: number | undefined

  get heads(): number { return this.batches.reduce((sum, { amount }) => sum + amount, 0) }
  /** Of a count that has not been taken back yet. */
  open = false

  async holdsIn(drill: Drill): Promise<void> {
    const rows = await drill.rows()
    const own = rows.filter(({ personId }) => personId === officer)
    hold(own.length === (this.scannedAt === undefined ? 0 : 1), `scanned, and ${String(own.length)} rows say so`)
    hold(own.every(({ at, amount }) => at === this.scannedAt && amount === 1), 'the scan does not keep its own time')
    const told = rows.filter(({ _id }) => _id.startsWith(`told:${drill.id}:`)).map(({ _id, amount }) => `${_id.slice(`told:${drill.id}:`.length)} ${String(amount)}`)
    hold(told.sort().join() === this.batches.map(({ batch, amount }) => `${batch} ${String(amount)}`).sort().join(), 'the batches are not those that were counted')
    hold(!rows.some(({ _id }) => _id.startsWith('held:')), 'something is held')
    const typed = rows.filter(({ _id, personId }) => _id.startsWith('in:') && personId.startsWith('n-') && !drill.list.includes(personId))
    hold(typed.length === this.names.size && new Set(typed.map(({ personId }) => personId)).size === typed.length, `${String(typed.length)} names of ${String(this.names.size)}`)
    const { times, states } = await drill.figures()
    const tapped = drill.list.map((_, n) => { const mark = this.marks.get(n); return mark ? stateAfter[mark] : 'missing' })
    hold(states.join() === tapped.join(), `the list says ${states.join()}, tapped was ${tapped.join()}`)
    const proofs = (await drill.proofs()).map(({ words, photos }) => [words, ...photos].join(''))
    hold(proofs.sort().join() === [...this.papers, ...this.photos].sort().join(), `proven by ${proofs.join()}`)
    const asked = (await drill.questions()).map(({ _id, at, answer }) => `${_id} ${String(at)} ${answer}`)
    hold(asked.sort().join() === [...this.questions].map(([id, { at, answer }]) => `${id} ${String(at)} ${answer}`).sort().join(), `asked was ${asked.join()}`)
    for (const [entry, photo] of this.entries) {
      const there = await drill.entry(entry)
      hold(there?.state === 'counted' && there.photos.join() === photo && there.steps.length === 1, `an entry is ${there?.state ?? 'not there'} with ${there?.photos.join() ?? 'nothing'}`)
    }
    const people = own.length + typed.length + tapped.filter((state) => state === 'present').length
    const counted = people + (people + proofs.length > 0 ? this.heads : 0)
    hold(times === counted, `${String(times)} are counted of ${String(counted)}`)
  }
}

/** Runs one schedule; throws Untrue where the promise does not hold. */
export async function runSession({ seed, acts, faults: coming }: SessionSchedule, reality: SessionOffice): Promise<void> {
  const drill = await reality.begin()
  const { id, code } = drill
  const around: Surroundings = { storage: emptyStorage(), office: reality.office, network: new FaultyNetwork(coming), clock: { at: reality.now() }, who: officer }
  const random = chance(seed)
  const phone = handset(around, random)
  const now = () => around.clock.at
  const pass = (ms: number): void => { around.clock.at += ms; reality.pass(ms) }
  const tapped = new Tapped()
  const enter = async (entry: SessionEntry) => { await addEntry(phone, entry) }
  const count = async (amount: number) => {
    const batch = await newId(phone)
    tapped.batches.push({ batch, amount })
    await enter({ action: 'session.count', data: { id, batch, what: 'attend', source: 'heads', stand: null, amount, ground: '', since: now(), claimedAt: now() } })
  }
  const take = async (length: number) => {
    const got = await keepPhoto(phone, { bytes: Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, ...random(length)]), width: 4, height: 3 })
    if (!got.ok) throw new Untrue('a photo was not kept')
    return got.photo
  }
  const look = async () => {
    const items = (await readItems(phone)) as readonly (CheckInItem | EntryItem | ProofItem | SupplementItem)[]
    const sent = items.filter(({ state }) => state === 'sent')
    const rows = new Set(sent.length > 0 ? (await drill.rows()).map(({ _id }) => _id) : [])
    for (const item of sent) {
      if (item.kind === 'checkIn') hold(rows.has(`in:${id}:${officer}`) && item.answer !== undefined, 'a check-in says sent, the office has never seen it')
      else if (item.kind === 'proof') hold((await drill.proofs()).some(({ words, photos }) => (item.proof.kind === 'photo' ? photos[0] === item.photos[0]?.id : words === item.proof.words)), 'a proof says sent, the office has never seen it')
      else if (item.kind === 'supplement') hold((await drill.entry(item.id)) !== undefined, 'an entry says sent, the office has never seen it')
      else if (item.entry.action === 'session.count') hold(rows.has(`told:${id}:${item.entry.data.batch}`), 'a count says sent, the office has never seen it')
    }
    return items
  }
  for (const one of acts) {
    pass(1000)
    if (one.do === 'scan') {
      await Promise.all([0, 1].map(() => addCheckIn(phone, { code, claimedAt: now(), entry: 'camera', position: null })))
      tapped.scannedAt ??= now()
    }
    if (one.do === 'count') { await count(one.amount); tapped.open = true }
    if (one.do === 'undo' && tapped.open) { await count(-(tapped.batches.at(-1)?.amount ?? 0)); tapped.open = false }
    if (one.do === 'name') {
      tapped.names.add(`群众${String(one.name)}`)
      await enter({ action: 'session.signIn', data: { id, source: 'staff', people: [{ who: { name: `群众${String(one.name)}`, another: 0 }, claimedAt: now() }] } })
    }
    if (one.do === 'mark') {
      tapped.marks.set(one.who, one.mark)
      await enter({ action: 'session.call', data: { id, marks: [{ who: drill.list[one.who] ?? '', group: 'a', mark: one.mark, claimedAt: now() }] } })
    }
    if (one.do === 'ask') {
      const question = await newId(phone)
      await enter({ action: 'session.ask', data: { id: question, session: drill.desk, stand: null, category: 'other', text: '楼道里能充电吗', forOther: true, claimedAt: now() } })
      if (one.answered) await enter({ action: 'session.answer', session: drill.desk, data: { id: question, text: '不能。', aloud: true, claimedAt: now() } })
      tapped.questions.set(question, { at: now(), answer: one.answered ? '不能。' : '' })
    }
    if (one.do === 'photo') {
      const photo = await take(one.bytes)
      tapped.photos.push(photo.id)
      await addProof(phone, id, { kind: 'photo' }, [photo])
    }
    if (one.do === 'enter') {
      const [entry, photo] = [await newId(phone), await take(one.bytes)]
      tapped.entries.set(entry, photo.id)
      const told = { id: entry, activity: 'escapeVideo', at: now(), title: '逃生演练训练营视频', amounts: { items: 1 }, link: '' }
      await Promise.all([0, 1].map(() => addSupplement(phone, told, [photo])))
    }
    if (one.do === 'words') {
      tapped.papers.add(`档案柜 ${String(one.which)}`)
      await addProof(phone, id, { kind: 'paper', words: `档案柜 ${String(one.which)}` }, [])
    }
    if (one.do === 'wait') { pass(one.seconds * 1000); await flush(phone, 'due') }
    if (one.do === 'clock' && acts.every((other) => other.do !== 'mark')) around.clock.at -= one.back * 1000
    if (one.do === 'network') await flush(phone, 'now')
    if (one.do === 'press') await Promise.all([flush(phone, 'now'), flush(phone, 'now')])
    if (one.do === 'late') await around.network.deliverLate()
    if (['wait', 'network', 'press', 'late'].includes(one.do)) await look()
  }
  around.network.heal()
  for (let turn = 0; turn < 4 && (await look()).some(pending); turn += 1) { pass(3_600_000); await flush(phone, 'due') }
  await around.network.deliverLate()

  for (const item of await look()) hold(item.state === 'sent', `${item.id} ended as ${item.state}: ${item.problem?.code ?? ''}`)
  hold(around.storage.files.size === 0, 'photos of proofs lie on the phone after they were sent')
  await tapped.holdsIn(drill)
}

/** An office is a new one after so many: each schedule is hours of its clock. */
const inOneOffice = 500

/** @returns what does not hold, with the seed that repeats it; nothing = each of so many schedules does. */
export async function searchSessionSchedules(runs: number, seed: number): Promise<readonly string[]> {
  const wrong: string[] = []
  for (let from = 0; from < runs && wrong.length === 0; from += inOneOffice) {
    const reality = await openSessionOffice()
    const found = await fc.check(fc.asyncProperty(sessionSchedules, (schedule) => runSession(schedule, reality)), { numRuns: Math.min(inOneOffice, runs - from), seed: (seed + from) | 0 })
    if (found.failed) wrong.push(`${String(found.errorInstance)}\n${String(fc.defaultReportMessage(found))}`)
    wrong.push(...(await reality.differences()).map((one) => JSON.stringify(one)))
    await reality.close()
  }
  return wrong
}
