/** Asks for a session's rows to be looked at again: where a row has come or gone that may be its only evidence. */
import type { OfficeEvent, Session } from '../ports/documents'
import type { Store } from '../ports/store'
import { aboutSession } from './sessionCounts'
import { settledAfter } from './sessionTrail'

export const settleEvent = (session: Session, key: string, at: number): OfficeEvent => ({
  _id: `${aboutSession(session._id)}:settle:${key}`, v: 1, name: 'session.settle', about: aboutSession(session._id), at,
  payload: { sessionId: session._id, version: session.version }, state: 'pending', tries: 0, nextAt: at, lastProblem: '',
})
/** Sessions, as this process holds them, that were asked for already: a full hall must not ask a thousand times. */
const asked = new WeakSet<Session>()

/**
 * The first 签到 row of a session that nothing proves yet is its proof (P12: this one costs a second write, those after it none). Also for a
 * row that was there before: whoever wrote it may have died before he could ask.
 */
export async function settleFirst(store: Pick<Store, 'create'>, session: Session, rowId: string, at: number): Promise<void> {
  if (session.proofs.length > 0 || asked.has(session)) return
  asked.add(session)
  try {
    await store.create('event', settleEvent(session, rowId, at))
  } catch (error) {
    asked.delete(session)
    throw error
  }
}
/** Somebody was taken back: looked at at once, and once more when no process can still believe what was (sessionCache). */
export const settleTwice = (session: Session, key: string, at: number): readonly OfficeEvent[] => {
  const event = settleEvent(session, key, at)
  return [event, { ...event, _id: `${event._id}:again`, nextAt: at + settledAfter }]
}
