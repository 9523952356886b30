/** Slot → what is due (T-29). A slot is a span of time with one run; a missed one is made up for by the next round. */
import type { Log } from './ports/log'
import type { Office } from './ports/office'
import { countUncounted } from './records/countUncounted'
import { forgetTraces, overdueModerations } from './records/overdueModeration'
import { recountOn } from './records/recount'
import { removeExpiredSignIns } from './records/signIn'
import { forgetNames } from './records/typedNames'
import { verifyOn } from './records/verify'
import { countPapers } from './usecases/quiz/countPapers'
import { endOverdueAttempts } from './usecases/quiz/endOverdueAttempts'
import { listDraws } from './usecases/quiz/listDraws'
import { forgetNetworks } from './usecases/quiz/forgetNetworks'
import { applyImports } from './usecases/bank/applyImports'
import { forgetImports } from './usecases/bank/forgetImports'
import { sweepPhotos } from './usecases/photo/sweepPhotos'
import { endForgotten } from './usecases/session/endForgotten'
import { watchDeadlines } from './usecases/calendar/watchDeadlines'
import { forgetSlots, runSlot } from './jobs/slots'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

export interface Job {
  readonly name: string
  readonly every: number
  /** Where in the span the slot begins; +08:00 is eight hours ahead of the epoch's day. */
  readonly from: number
  /**
   * @param until epoch milliseconds after which a long one breaks off. @returns rows or files it dealt with; or that there is more to do,
   * and the next round goes on with it.
   */
  readonly run: (office: Office, until: number) => Promise<number | 'more'>
}
/** The longest stretch of a long job, so that on one machine too deliveries wait no longer behind it; a round later it goes on. */
const longestStretch = 15_000

const at = (hours: number, minutes: number): number => (((hours - 8 + 24) % 24) * hour) + minutes * minute

export const jobs: readonly Job[] = [
  // A second past the minute: deadlines end on full hours, and are then over.
  { name: 'watchDeadlines', every: minute, from: 1000, run: watchDeadlines },
  // Nothing to do but on an instance from before the figures held how cases stand.
  { name: 'countUncounted', every: hour, from: 0, run: countUncounted },
  { name: 'overdueModerations', every: minute, from: 30_000, run: overdueModerations },
  // Nothing to do but after a release that asks for other fields.
  { name: 'refill', every: 5 * minute, from: minute, run: async ({ store }) => (await store.refill?.()) ?? 0 },
  // Nothing to do but where an import's own call has ended before it.
  { name: 'applyImports', every: 5 * minute, from: 2 * minute, run: applyImports },
  { name: 'forgetImports', every: day, from: at(4, 0), run: forgetImports },
  { name: 'endForgotten', every: hour, from: 0, run: endForgotten },
  { name: 'endOverdueAttempts', every: 5 * minute, from: 45_000, run: endOverdueAttempts },
  { name: 'countPapers', every: 15 * minute, from: 6 * minute, run: countPapers },
  // Nothing to do but where the reaction's own stretch did not reach.
  { name: 'listDraws', every: 10 * minute, from: 25_000, run: listDraws },
  { name: 'forgetNetworks', every: day, from: at(3, 48), run: forgetNetworks },
  { name: 'recount', every: day, from: at(3, 10), run: async (office, until) => (await recountOn(office, until))?.differences.length ?? 'more' },
  // Four reads a row: once a week.
  { name: 'verify', every: 7 * day, from: at(4, 10), run: async (office, until) => (await verifyOn(office, until))?.wrong.length ?? 'more' },
  { name: 'expiredSignIns', every: day, from: at(3, 30), run: removeExpiredSignIns },
  { name: 'sweepPhotos', every: day, from: at(3, 40), run: sweepPhotos },
  { name: 'forgetTraces', every: day, from: at(3, 45), run: forgetTraces },
  { name: 'forgetNames', every: day, from: at(3, 55), run: forgetNames },
  { name: 'forgetSlots', every: day, from: at(3, 50), run: forgetSlots },
]

/**
 * One job that fails does not keep the others from their slots; it is tried again once its lease is over, or in its next slot.
 * @param until epoch milliseconds after which none is begun; the next round finds the slot still open.
 */
export async function dueJobs(office: Office, log: Log, until = Number.POSITIVE_INFINITY): Promise<void> {
  for (const job of jobs) if (office.clock.now() < until) await runSlot(office, job, log, Math.min(until, office.clock.now() + longestStretch)).catch((error: unknown) => { log({ level: 'error', event: 'job', job: job.name, error: error instanceof Error ? error.name : 'unknown' }) })
}
