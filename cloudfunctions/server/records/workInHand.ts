/**
 * What a long job has in hand between two stretches: a JSON text in parts that are small enough for a document, and one setting that says
 * which parts count. That moves last, and its checksum must fit: whatever was killed in between, or ran beside, the job goes on from a
 * whole text or begins anew.
 */
import type { Office } from '../ports/office'
import type { Store } from '../ports/store'
import { inLanes } from './inLanes'

type Shelf = Pick<Office, 'store' | 'clock' | 'keys'>
interface Place {
  /** Grows with each stretch; parts of two neighbouring ones lie beside each other. */
  readonly turn: number
  readonly parts: number
  /** The most there ever were: as many are cleared away in the end. */
  readonly most: number
  readonly checksum: string
}
export interface InHand {
  readonly turn: number
  /** Undefined = nothing: begin anew. */
  readonly value: unknown
}

/** Characters, and bytes: the text is plain ASCII, so that no cut goes through one. */
const PART = 60_000
const LANES = 16
const settingId = (job: string): string => `inHand:${job}`
const partId = (job: string, turn: number, n: number): string => `${job}:${String(turn % 2)}:${String(n)}`
const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, n) => n)
const nowhere: Place = { turn: 0, parts: 0, most: 0, checksum: '' }

const asciiOf = (json: string): string => json.replace(/[\u007f-\uffff]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`)

async function placeOf(store: Pick<Store, 'get'>, job: string): Promise<Place> {
  const value = (await store.get('setting', settingId(job)))?.value
  return typeof value === 'object' && value !== null ? { ...nowhere, ...value } : nowhere
}

/** What the last stretch laid down. */
export async function takeUp({ store, keys }: Shelf, job: string): Promise<InHand> {
  const { turn, parts, checksum } = await placeOf(store, job)
  if (parts === 0) return { turn, value: undefined }
  const texts: string[] = []
  await inLanes(numbers(parts), LANES, async (n) => { texts[n] = (await store.get('workPart', partId(job, turn, n)))?.text ?? '' })
  const text = texts.join('')
  return { turn, value: keys.sha256(text) === checksum ? (JSON.parse(text) as unknown) : undefined }
}

/** @param turn as it was taken up. @returns false where another run has gone on meanwhile; nothing is laid down then. */
export async function layDown({ store, clock, keys }: Shelf, job: string, turn: number, value: unknown): Promise<boolean> {
  const text = asciiOf(JSON.stringify(value))
  const parts = Math.ceil(text.length / PART)
  const before = await placeOf(store, job)
  const most = Math.max(before.most, parts)
  // Said before they lie there: killed in between, they are cleared away all the same.
  if (most > before.most && !(await moveTo(store, clock.now(), job, turn, { ...before, most }))) return false
  const next: Place = { turn: turn + 1, parts, most, checksum: keys.sha256(text) }
  await inLanes(numbers(parts), LANES, (n) => store.transact((tx) => tx.put('workPart', { _id: partId(job, next.turn, n), v: 1, text: text.slice(n * PART, (n + 1) * PART) })))
  return moveTo(store, clock.now(), job, turn, next)
}

/** The job is done: its parts are taken away. */
export async function clearAway({ store, clock }: Shelf, job: string, turn: number): Promise<void> {
  const { most } = await placeOf(store, job)
  if (most === 0 || !(await moveTo(store, clock.now(), job, turn, { ...nowhere, turn: turn + 1, most }))) return
  await inLanes([0, 1].flatMap((side) => numbers(most).map((n) => [side, n] as const)), LANES, ([side, n]) => store.transact((tx) => tx.remove('workPart', partId(job, side, n))))
}

const moveTo = (store: Store, now: number, job: string, from: number, place: Place): Promise<boolean> =>
  store.transact(async (tx) => {
    if ((await placeOf(tx, job)).turn !== from) return false
    await tx.put('setting', { _id: settingId(job), v: 1, value: { ...place }, changedAt: now })
    return true
  })
