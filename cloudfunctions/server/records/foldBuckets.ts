/**
 * The same fold where nobody can hook into a commit: over closed buckets of receipt time (performance.md 6.3).
 * What a bucket gives is set, not added: each document keeps what it said before the bucket, so that a crash and a
 * second run, or two couriers at once, end with the same numbers.
 */
import type { Folded, PersonActs, Sum } from '@shared/domain/counting'
import { foldRows, markId, tallyId } from '@shared/domain/counting'
import type { LedgerRow, Mark } from '../ports/documents'
import type { Store, Tx } from '../ports/store'
import { everyRow } from './everyRow'
import { inLanes } from './inLanes'
import { storedPeriods } from './storedPeriods'
import type { Numbers } from './tally'
import { markOf, tallyOf } from './tally'

const BUCKET_MS = 15_000
/** The longest a function may run: a row received in a bucket is written by then at the latest. */
const LATEST_MS = 60_000
/** Documents a transaction writes. */
const STEP = 20
/** Trips under way at once: one after another, a bucket of a busy hour would take longer than a function runs (docs/model.md). */
export const FOLD_LANES = 16
const settingId = 'fold'

/** Everything received before this moment is in the tallies; 0 before the first fold. */
export async function foldedUntil(store: Pick<Store, 'get'>): Promise<number> {
  return Number((await store.get('setting', settingId))?.value ?? 0)
}

/**
 * Folds the buckets that are closed at `now`, in order, at most `most` of them.
 * @param mayBegin false = no further bucket is begun.
 * @returns how many held rows; call again while it is `most`.
 */
export async function foldClosedBuckets(store: Store, now: number, most = 20, mayBegin = () => true): Promise<number> {
  for (let folded = 0; folded < most; folded += 1) {
    if (!mayBegin()) return folded
    const from = await foldedUntil(store)
    const { rows } = await store.find('ledgerByTime', { from }, { limit: 1 })
    const first = rows[0]
    if (!first) return folded
    const start = Math.max(from, Math.floor(first.receivedAt / BUCKET_MS) * BUCKET_MS)
    const end = start + BUCKET_MS
    if (end + LATEST_MS > now) return folded
    await foldBucket(store, from, start, end, now)
  }
  return most
}

async function foldBucket(store: Store, from: number, start: number, end: number, now: number): Promise<void> {
  const rows: LedgerRow[] = []
  for await (const row of everyRow(store, 'ledgerByTime', { from: start, until: end })) rows.push(row)
  const { sums, persons } = drive(rows, await marksOf(store, rows), start)
  const writes = [...[...persons].map(([id, acts]) => (tx: Tx) => setMark(tx, id, acts, start)), ...sums.map((sum) => (tx: Tx) => setTally(tx, sum, start))]
  const steps = Array.from({ length: Math.ceil(writes.length / STEP) }, (_, n) => writes.slice(n * STEP, (n + 1) * STEP))
  let going = true
  await inLanes(steps, FOLD_LANES, async (step) => {
    if (!going) return
    const wrote = await guarded(store, from, async (tx) => {
      for (const write of step) await write(tx)
    })
    if (!wrote) going = false
  })
  if (going) await guarded(store, from, (tx) => tx.put('setting', { _id: settingId, v: 1, value: end, changedAt: now }))
}

/** Does nothing, and says so, once another courier has finished this bucket. */
const guarded = (store: Store, from: number, work: (tx: Tx) => Promise<void>): Promise<boolean> =>
  store.transact(async (tx) => {
    if ((await foldedUntil(tx)) !== from) return false
    await work(tx)
    return true
  })

/** What is known of everybody in the bucket. */
async function marksOf(store: Store, rows: readonly LedgerRow[]): Promise<ReadonlyMap<string, Mark | undefined>> {
  const counted = rows.filter(({ personId, amount }) => personId !== '' && amount !== 0)
  const ids = new Set(counted.map(({ measure, at, personId }) => markId(measure, storedPeriods(at)[0] ?? '', personId)))
  const marks = new Map<string, Mark | undefined>()
  await inLanes(ids, FOLD_LANES, async (id) => { marks.set(id, await store.get('mark', id)) })
  return marks
}

function drive(rows: readonly LedgerRow[], marks: ReadonlyMap<string, Mark | undefined>, bucket: number): Folded {
  const fold = foldRows(rows, storedPeriods)
  let step = fold.next()
  while (step.done !== true) step = fold.next(actsBefore(marks.get(step.value), bucket))
  return step.value
}

function actsBefore(mark: Mark | undefined, bucket: number): PersonActs | undefined {
  return mark?.bucket === bucket ? mark.before : mark
}

async function setMark(tx: Tx, id: string, acts: PersonActs, bucket: number): Promise<void> {
  const { paths, of, at, net } = actsBefore(await tx.get('mark', id), bucket) ?? nobody
  await tx.put('mark', { ...markOf(id, acts), bucket, before: { paths, of, at, net } })
}

async function setTally(tx: Tx, sum: Sum, bucket: number): Promise<void> {
  const there = await tx.get('tally', tallyId(sum))
  const { facets, amounts, persons } = (there?.bucket === bucket ? there.before : there) ?? nothing
  await tx.put('tally', { ...tallyOf(sum, { facets, amounts, persons }, there), bucket, before: { facets, amounts, persons } })
}

const nobody: PersonActs = { paths: [], of: [], at: [], net: [] }
const nothing: Numbers = { facets: [], amounts: [], persons: 0 }
