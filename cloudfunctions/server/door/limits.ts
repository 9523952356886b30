/**
 * How much one person or one address may ask (T-12 T-34 T-41). Leaky buckets in memory: `burst` at once, then `perMinute`.
 * A whole village or venue shares one address, so an address is only charged for misses: wrong passwords, unknown codes.
 */
export interface Allowance {
  readonly burst: number
  readonly perMinute: number
}
export const allowances = {
  /** Any request of one person. */
  read: { burst: 3000, perMinute: 3000 },
  write: { burst: 1000, perMinute: 300 },
  /** New reports of one person; sending one again costs nothing (T-15, R-05). */
  report: { burst: 600, perMinute: 20 },
  /** A report's or a question's id that was charged already. */
  again: { burst: 1, perMinute: 0.01 },
  /** New questions of one person; and of a helper, who types for everybody at his stand or sends what he typed without network. */
  question: { burst: 10, perMinute: 1 },
  questionForOthers: { burst: 300, perMinute: 30 },
  /** Devices and sample people that sign in from one address. */
  enter: { burst: 2000, perMinute: 600 },
  /** Misses of one address, and wrong passwords for one login. */
  guess: { burst: 60, perMinute: 10 },
  password: { burst: 5, perMinute: 1 },
  /** Codes of no session: a hall behind one address misreads a few, one person hardly any (T-12). */
  codeAddress: { burst: 300, perMinute: 60 },
  codePerson: { burst: 30, perMinute: 5 },
  /** From an address that has spent those: whoever has not missed himself for a while is still looked up. */
  codeFirst: { burst: 1, perMinute: 5 },
} as const satisfies Record<string, Allowance>
export type LimitClass = keyof typeof allowances

export interface Limits {
  /** Charges one; false when the bucket is full. */
  take(kind: LimitClass, key: string, now: number): boolean
  /** Is there room, without charging? */
  room(kind: LimitClass, key: string, now: number): boolean
  /** Buckets kept in memory. */
  size(): number
}
/** For measuring one's own machine; never in production (T-33). */
export const unlimited = Object.fromEntries(Object.keys(allowances).map((kind) => [kind, { burst: Number.MAX_SAFE_INTEGER, perMinute: 1 }])) as Record<LimitClass, Allowance>

interface Bucket {
  level: number
  at: number
}
const mostBuckets = 50_000
const minute = 60_000

export function limits(table: Readonly<Record<LimitClass, Allowance>> = allowances): Limits {
  const buckets = new Map<string, Bucket>()
  const bucketOf = (kind: LimitClass, key: string, now: number): Bucket => {
    const name = `${kind} ${key}`
    const bucket = buckets.get(name) ?? { level: 0, at: now }
    const leaked = (Math.max(0, now - bucket.at) / minute) * table[kind].perMinute
    bucket.level = Math.max(0, bucket.level - leaked)
    bucket.at = now
    if (!buckets.has(name) && buckets.size >= mostBuckets) forgetOldest(buckets)
    buckets.set(name, bucket)
    return bucket
  }
  return {
    take(kind, key, now) {
      const bucket = bucketOf(kind, key, now)
      if (bucket.level + 1 > table[kind].burst) return false
      bucket.level += 1
      return true
    },
    room: (kind, key, now) => bucketOf(kind, key, now).level + 1 <= table[kind].burst,
    size: () => buckets.size,
  }
}
/** Drops the tenth that was made first: a flood of keys must not fill the memory. */
function forgetOldest(buckets: Map<string, Bucket>): void {
  let left = mostBuckets / 10
  for (const name of buckets.keys()) {
    if (left <= 0) return
    buckets.delete(name)
    left -= 1
  }
}
