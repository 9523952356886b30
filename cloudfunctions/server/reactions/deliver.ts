/**
 * Delivers what is due: tried at once, again after five and after thirty minutes, then it lies on the stuck board where the office
 * sees it and can send it again. Nothing is dropped.
 */
import type { OfficeEvent } from '../ports/documents'
import { FilesUnavailable } from '../ports/files'
import type { Office } from '../ports/office'
import { StoreUnavailable } from '../ports/store'
import type { Reaction } from '../reactions'

const minute = 60_000
const waits = [5 * minute, 30 * minute]
const pageSize = 100
/** Photos keep two cores busy; messages wait for the store only. */
export const width = 4

export interface Delivered {
  readonly done: number
  readonly failed: number
}

/**
 * One round over what is due now, messages before photos. The store's own failures are thrown: nothing was tried then.
 * @param until epoch milliseconds after which no more is begun.
 */
export async function deliverDue(office: Office, reactions: ReadonlyMap<string, Reaction>, until = Number.POSITIVE_INFINITY): Promise<Delivered> {
  const { rows } = await office.store.find('eventsDue', { state: 'pending', until: office.clock.now() + 1 }, { limit: pageSize })
  const waiting = [...rows].sort((a, b) => Number(isPhoto(a)) - Number(isPhoto(b)))
  const outcomes: boolean[] = []
  const work = async (): Promise<void> => {
    for (let event = waiting.shift(); event && office.clock.now() < until; event = waiting.shift()) outcomes.push(await deliver(office, event, reactions.get(event.name)))
  }
  await Promise.all(Array.from({ length: width }, work))
  return { done: outcomes.filter(Boolean).length, failed: outcomes.filter((ok) => !ok).length }
}
const isPhoto = (event: OfficeEvent): boolean => event.name.startsWith('photo.')

async function deliver(office: Office, event: OfficeEvent, reaction: Reaction | undefined): Promise<boolean> {
  try {
    if (!reaction) throw new NoReaction()
    await reaction(office, event)
  } catch (error) {
    if (storeIsAway(error)) throw error
    await note(office, event._id, (now) => afterFailure(now, office.clock.now(), error))
    return false
  }
  await note(office, event._id, (now) => ({ ...now, state: 'done', tries: now.tries + 1, lastProblem: '' }))
  return true
}
/** Nothing can be noted then. A file room that fails is a fault of this one delivery: the others must not wait behind it. */
const storeIsAway = (error: unknown): boolean => error instanceof StoreUnavailable && !(error instanceof FilesUnavailable)

class NoReaction extends Error {
  override readonly name = 'NoReaction'
}

const note = (office: Office, id: string, next: (now: OfficeEvent) => OfficeEvent): Promise<void> =>
  office.store.transact(async (tx) => {
    const now = await tx.get('event', id)
    if (now?.state === 'pending') await tx.put('event', next(now))
  })

/** The event after one more failure; the class of the error is all that is kept of it. */
export function afterFailure(event: OfficeEvent, now: number, error: unknown): OfficeEvent {
  const wait = waits[event.tries]
  const lastProblem = error instanceof Error ? error.name : 'unknown'
  const tried = { ...event, tries: event.tries + 1, lastProblem }
  return wait === undefined ? { ...tried, state: 'stuck' } : { ...tried, nextAt: now + wait }
}
