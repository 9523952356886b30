/**
 * 本场第 N 位, told without another question to the store: where tallies ride in the commit (one machine), this process knows how many
 * came, reads the tally once and goes on counting. In the cloud tallies lag and other processes take check-ins too: nothing is told.
 */
import { measureName } from '@shared/domain/sessionFigures'
import type { Session } from '../ports/documents'
import type { Office } from '../ports/office'
import type { Store } from '../ports/store'
import { sessionScope } from './sessionCounts'
import { readTallies } from './tally'

const mostKept = 2000
interface Count {
  /** Undefined until the tally has been read. */
  amount: number | undefined
  readonly ready: Promise<void>
}
const held = new WeakMap<Store, Map<string, Count>>()

/** Before the first row of this process is written, so that every row after it is counted here. */
export async function readyToCount({ store, tallies }: Pick<Office, 'store' | 'tallies'>, session: Session): Promise<void> {
  if (tallies === 'behind') return
  const shelf = held.get(store) ?? new Map<string, Count>()
  held.set(store, shelf)
  const known = shelf.get(session._id)
  if (known) return known.ready
  if (shelf.size >= mostKept) shelf.clear()
  const count: Count = { amount: undefined, ready: readTallies(store, sessionScope(session._id), measureName('attend', session.campaign), 'all').then((sums) => { count.amount = sums.get('')?.amount ?? 0 }) }
  shelf.set(session._id, count)
  count.ready.catch(() => shelf.delete(session._id))
  return count.ready
}
/** Somebody came, or was taken back. */
export function noteAttended(store: Store, sessionId: string, amount: number): void {
  const count = held.get(store)?.get(sessionId)
  if (count?.amount !== undefined) count.amount += amount
}
/** How many there are by now; null where it cannot be told. */
export const attendedNow = (store: Store, sessionId: string): number | null => held.get(store)?.get(sessionId)?.amount ?? null
