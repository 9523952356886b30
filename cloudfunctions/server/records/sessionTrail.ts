/** What stands beside each change of a session, in its transaction: audit row and event (design decision 7), and its place in the figures. */
import type { Session, SessionStep } from '../ports/documents'
import type { Tx } from '../ports/store'
import { aboutSession, recordCount } from './sessionCounts'

/** Long enough that no process still believes the old session, and no row it wrote is still on its way (sessionCache, foldBuckets). */
export const settledAfter = 75_000

export interface SessionAct {
  readonly what: SessionStep['move']
  readonly at: number
  readonly who: string
  readonly unitId: string
  readonly from: string
}

/** `settle` = its rows must be looked at again: at once, and once more when no straggler can come. */
export async function recordSessionTrail(tx: Tx, session: Session, act: SessionAct, settle: boolean): Promise<void> {
  const about = aboutSession(session._id)
  const id = `${about}:${String(session.version)}`
  await tx.create('audit', {
    _id: id, v: 1, at: act.at, who: act.who, unitId: act.unitId, what: `session.${act.what}`, about, outcome: 'done',
    detail: { from: act.from, to: session.state, version: session.version }, sealed: 0,
  })
  const event = { v: 1, about, at: act.at, payload: { sessionId: session._id, version: session.version }, state: 'pending', tries: 0, lastProblem: '' } as const
  if (settle) {
    await tx.create('event', { _id: `${id}:settle`, name: 'session.settle', nextAt: act.at, ...event })
    await tx.create('event', { _id: `${id}:settleAgain`, name: 'session.settle', nextAt: act.at + settledAfter, ...event })
  }
  await recordCount(tx, session, act.at)
}
