import { randomBytes } from 'node:crypto'
import type { Clock } from '../../ports/clock'
import type { Ids } from '../../ports/ids'

const COUNTER_BITS = 12
const COUNTER_END = 1 << COUNTER_BITS

/** Secure random bytes, drawn from the system some thousands at a time (P6): every request names a trace. What was given out is wiped. */
export function pooledRandom(size = 4096): (count: number) => Uint8Array {
  let pool = Buffer.alloc(0)
  let used = 0
  return (count) => {
    if (count > size) return randomBytes(count)
    if (used + count > pool.length) {
      pool = randomBytes(size)
      used = 0
    }
    const bytes = Uint8Array.from(pool.subarray(used, used + count))
    pool.fill(0, used, used + count)
    used += count
    return bytes
  }
}

/**
 * UUID v7 (RFC 9562, method 1: a counter in rand_a): in rising order per writer.
 * A clock that jumps back does not take the ids back with it; the last millisecond is kept and counted on.
 */
export function orderedIds(clock: Clock, random: (count: number) => Uint8Array = pooledRandom()): Ids {
  let lastMs = 0
  let counter = 0
  return {
    next() {
      const now = clock.now()
      if (now > lastMs) {
        lastMs = now
        counter = 0
      } else {
        counter += 1
        if (counter === COUNTER_END) {
          lastMs += 1
          counter = 0
        }
      }
      return format(lastMs, counter, random(8))
    },
    random: (bytes) => random(bytes),
  }
}

function format(ms: number, counter: number, tail: Uint8Array): string {
  const time = ms.toString(16).padStart(12, '0')
  const middle = (0x7000 | counter).toString(16)
  const bytes = Uint8Array.from(tail)
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x80
  const rest = Buffer.from(bytes).toString('hex')
  return `${time.slice(0, 8)}-${time.slice(8)}-${middle}-${rest.slice(0, 4)}-${rest.slice(4)}`
}
