/** Asks for a session's rows to be looked at again: where a row has come or gone that may be its only evidence. */
import type { OfficeEvent, Session } from '../ports/documents'
import type { Store } from '../ports/store'
import { aboutSession, isProven } from './sessionCounts'

export const settleEvent = (session: Session, key: string, at: number): OfficeEvent => ({
  _id: `${aboutSession(session._id)}:settle:${key}`, v: 1, name: 'session.settle', about: aboutSession(session._id), at,
  payload: { sessionId: session._id, version: session.version }, state: 'pending', tries: 0, nextAt: at, lastProblem: '',
})
/** A late row of a session that has ended without a proof makes it count (P12: this one costs a second write). */
export async function settleLate(store: Pick<Store, 'create'>, session: Session, rowId: string, at: number): Promise<void> {
  if (session.state === 'closed' && !isProven(session)) await store.create('event', settleEvent(session, rowId, at))
}
