/**
 * How far the figures run behind: the courier folds closed buckets of receipt time in order, one after another, each within one run
 * of the function. A bucket that one run cannot finish begins anew in the next: it is set, not added, so nothing is wrong, but
 * a bucket that no run can finish is never finished.
 */
export interface Courier {
  /** Seconds within the minute at which the timer goes off, and the minutes of the hour in which it does. */
  readonly seconds: readonly number[]
  readonly minutes: (minute: number) => boolean
  readonly timeoutMs: number
  readonly bucketMs: number
  /** How long after its end a bucket counts as closed: as long as any function may run. */
  readonly latestMs: number
  /** Operations on the database for each row of a bucket, counted; and how many are under way at once. */
  readonly operationsPerRow: number
  readonly lanes: number
  readonly roundTripMs: number
}
export interface FoldDay {
  /** The longest that a row waited for the figures, ms; Infinity when it never came in. */
  readonly worstLagMs: number
  /** The longest a single bucket took. */
  readonly longestBucketMs: number
  /** Rows not in the figures ten minutes after the load ended. */
  readonly left: number
}

/** @param rate rows a second at each second of the day's part that begins on the hour. */
export function foldDay(courier: Courier, rate: (second: number) => number, seconds: number): FoldDay {
  const { bucketMs, latestMs, timeoutMs } = courier
  const rows = Array.from({ length: Math.ceil((seconds * 1_000) / bucketMs) }, (_, bucket) => {
    const from = (bucket * bucketMs) / 1_000
    return Array.from({ length: bucketMs / 1_000 }, (_second, n) => (from + n < seconds ? rate(from + n) : 0)).reduce((sum, each) => sum + each, 0)
  })
  const costOf = (bucket: number): number => ((rows[bucket] ?? 0) * courier.operationsPerRow * courier.roundTripMs) / courier.lanes
  const longestBucketMs = Math.max(...rows.map((_, bucket) => costOf(bucket)))
  // By bucket; runs that overlap work on the same one, and whoever is done first ends it for all.
  const folded: number[] = []
  for (const began of ticks(courier, (seconds + 600) * 1_000)) {
    let now = began
    for (let next = folded.findIndex((at) => at > began); ; next += 1) {
      if (next === -1) next = folded.length
      if (next >= rows.length || (next + 1) * bucketMs + latestMs > now) break
      const done = Math.min(now + costOf(next), folded[next] ?? Infinity)
      if (done > began + timeoutMs) break
      folded[next] = done
      now = done
    }
  }
  const worstLagMs = Math.max(0, ...folded.map((at, bucket) => ((rows[bucket] ?? 0) > 0 ? at - bucket * bucketMs : 0)))
  const left = rows.slice(folded.length).reduce((sum, each) => sum + each, 0)
  return { worstLagMs: left > 0 ? Infinity : worstLagMs, longestBucketMs, left: Math.round(left) }
}

function* ticks({ seconds, minutes }: Courier, end: number): Generator<number> {
  for (let minute = 0; minute * 60_000 < end; minute += 1) {
    if (minutes(minute % 60)) for (const second of seconds) yield (minute * 60 + second) * 1_000
  }
}

/** Rows a second above which a full bucket takes longer than one run has, so that the figures stand still. */
export const standstill = ({ timeoutMs, bucketMs, operationsPerRow, roundTripMs, lanes }: Courier): number =>
  (timeoutMs * lanes) / (operationsPerRow * roundTripMs) / (bucketMs / 1_000)
/** Rows a second that one courier folds for ever without falling behind. */
export const sustained = ({ operationsPerRow, roundTripMs, lanes }: Courier): number => (1_000 * lanes) / (operationsPerRow * roundTripMs)
