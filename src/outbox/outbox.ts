/** The outbox for pages: what waits, what was sent, and what to do about it. */
import { create } from 'zustand'
import type { CheckInInput } from '@shared/contract/session'
import { after } from '@/device/clock'
import { addDecision, addProof, addReport, addSupplement } from './add'
import { addCheckIn, addEntry } from './addSession'
import type { Draft } from './draft'
import { attempt, flush } from './flush'
import { pending, type CheckInItem, type DecisionItem, type EntryItem, type Item, type KeptPhoto, type PhotoDecision, type ProofItem, type ProofWords, type ReportItem, type SessionEntry, type SupplementItem, type SupplementWords } from './item'
import { oneAtATime } from './oneAtATime'
import { onShelf, phone } from './phone'
import { changeItem, readItem, readItems, removeItem } from './shelf'
import { heads } from './turns'

export type { CheckInItem, DecisionItem, EntryItem, Item, ItemPhoto, ItemState, KeptPhoto, PhotoDecision, ProofItem, ProofWords, QuizItem, ReportItem, ReportWords, SessionEntry, SupplementItem, SupplementWords } from './item'

export interface Outbox {
  /** Of the person of this moment, newest first; sent ones stay with their receipt codes. */
  readonly items: readonly Item[]
  /** How many of them have not reached the office: the badge. */
  readonly pending: number
  /** How many wait for another person of this phone: they go out under the identity they were written with, and only their number is shown. */
  readonly heldForOthers: number
  /** Puts a report in; when it resolves the page may say 已保存, and sending begins. Rejects with ProblemError phone_full or photo_lost. */
  add(draft: Draft): Promise<ReportItem>
  /** Puts a decision with its photos in, under the same promise. */
  addDecision(decision: PhotoDecision, photos: readonly KeptPhoto[]): Promise<DecisionItem>
  /** Puts a proof of a session with its photos in, under the same promise. */
  addProof(session: string, proof: ProofWords, photos: readonly KeptPhoto[]): Promise<ProofItem>
  /** Puts an entry of 补充登记 with its photos in, under the same promise. */
  addSupplement(supplement: SupplementWords, photos: readonly KeptPhoto[]): Promise<SupplementItem>
  /** Keeps a scan and asks the office at once. Resolves with what it counted as, or as it waits. Rejects with ProblemError phone_full. */
  checkIn(scan: CheckInInput): Promise<CheckInItem>
  /** Keeps what was entered on a session; when it resolves the page may say 已保存, and sending begins. Rejects with ProblemError phone_full. */
  enter(entry: SessionEntry): Promise<EntryItem>
  /** Sends it now; pressed three times it stays one case. */
  retry(id: string): Promise<void>
  /** Takes it off the phone. An earlier attempt may have reached the office. */
  remove(id: string): Promise<void>
  /** Sends all that waits. */
  flush(): Promise<void>
}

let wanted: 'due' | 'now' = 'due'
let callOff: (() => void) | undefined

const show = oneAtATime(async () => {
  const [all, who] = await Promise.all([readItems(phone), phone.who()])
  const items = all.filter((item) => item.who === who).reverse()
  const heldForOthers = all.filter((item) => item.who !== who && pending(item)).length
  useOutbox.setState({ items, pending: items.filter(pending).length, heldForOthers })
})

const run = oneAtATime(async () => {
  const when = wanted
  wanted = 'due'
  await flush(phone, when)
  await wakeForNext()
})
/** Sends what waits: all of it, or what is due by the clock. */
export function send(when: 'due' | 'now'): Promise<void> {
  if (when === 'now') wanted = 'now'
  return run()
}
async function wakeForNext(): Promise<void> {
  callOff?.()
  // Signing in wakes those who wait for it; a clock would only spin.
  const due = heads(await readItems(phone)).filter((item) => item.problem?.kind !== 'sign_in').map((item) => item.nextAt)
  callOff = due.length ? after(Math.max(1000, Math.min(...due) - phone.now()), () => { void send('due') }) : undefined
}

export const useOutbox = create<Outbox>()(() => ({
  items: [],
  pending: 0,
  heldForOthers: 0,
  async add(draft) {
    const item = await addReport(phone, draft)
    void send('now')
    return item
  },
  async addDecision(decision, photos) {
    const item = await addDecision(phone, decision, photos)
    void send('now')
    return item
  },
  async addProof(session, proof, photos) {
    const item = await addProof(phone, session, proof, photos)
    void send('now')
    return item
  },
  async addSupplement(supplement, photos) {
    const item = await addSupplement(phone, supplement, photos)
    void send('now')
    return item
  },
  async checkIn(scan) {
    const kept = await addCheckIn(phone, scan)
    // Not behind the photos of a report: somebody looks at the screen, and sent twice it counts once.
    const after = await attempt(phone, kept)
    void send('now')
    return after?.kind === 'checkIn' ? after : kept
  },
  async enter(entry) {
    const item = await addEntry(phone, entry)
    void send('now')
    return item
  },
  async retry(id) {
    const item = await readItem(phone, id)
    if (item?.state === 'refused') await changeItem(phone, item, (now) => ({ ...now, state: 'waiting', nextAt: 0 }))
    await send('now')
  },
  async remove(id) {
    const item = await readItem(phone, id)
    await removeItem(phone, id)
    for (const photo of item?.photos ?? []) if (photo.localPath) await phone.files.remove(photo.localPath)
  },
  flush: () => send('now'),
}))
onShelf(() => { void show() })
/** Reads the shelf again: at the start and when another person is there. */
export const readShelf = show
