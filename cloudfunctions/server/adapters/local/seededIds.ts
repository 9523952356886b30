import { createHash } from 'node:crypto'
import type { Clock } from '../../ports/clock'
import type { Ids } from '../../ports/ids'
import { orderedIds } from '../node/orderedIds'

/** The same ids and bytes for the same seed and clock: tests and the sample county, never production. */
export function seededIds(seed: string, clock: Clock): Ids {
  let block = 0
  let rest = Buffer.alloc(0)
  const take = (count: number): Uint8Array => {
    while (rest.length < count) {
      const more = createHash('sha256').update(`${seed}:${String(block)}`).digest()
      block += 1
      rest = Buffer.concat([rest, more])
    }
    const bytes = Uint8Array.from(rest.subarray(0, count))
    rest = rest.subarray(count)
    return bytes
  }
  return orderedIds(clock, take)
}
