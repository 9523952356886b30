/** The courier as it is deployed (config/functions.ts), with the times of the fold; the database's are the plan's. */
import { functions } from '../../config/functions'
import type { Counts } from './counts'
import type { Courier } from './fold'
import type { Limits } from './limits'

const numbers = (field: string): number[] =>
  field.split(',').flatMap((part) => {
    const [from = 0, until = from] = part.split('-').map(Number)
    return Array.from({ length: until - from + 1 }, (_, n) => from + n)
  })

export function deployedCourier(counts: Counts, limits: Limits, lanes: number): Courier {
  const deployed = functions.find(({ name }) => name === 'courier')
  const [seconds = '', minutes = ''] = deployed?.timer?.cron.split(' ') ?? []
  if (!deployed || seconds === '') throw new Error('the courier has no timer')
  const due = minutes === '*' ? undefined : new Set(numbers(minutes))
  return {
    seconds: numbers(seconds),
    minutes: (minute) => due?.has(minute) ?? true,
    timeoutMs: deployed.timeout * 1_000,
    bucketMs: 15_000,
    latestMs: 60_000,
    operationsPerRow: counts.fold.fresh.operationsPerRow,
    lanes,
    roundTripMs: limits.database.roundTripMs,
  }
}
