/** One change of a session in one transaction: the version makes it one winner (T-25), and it leaves its trail. */
import type { SessionRelation } from '@shared/domain/sessionMoves'
import type { Caller } from '../ports/caller'
import type { Session, SessionStep } from '../ports/documents'
import type { Office } from '../ports/office'
import { Refusal } from './refusal'
import { forgetSession } from './sessionCache'
import { relationsToSession } from './sessionFor'
import { recordSessionTrail } from './sessionTrail'

export interface Change {
  readonly what: SessionStep['move']
  readonly ground: string
  /** The session after it, or undefined where nothing is to be changed (the same act again). @throws Refusal */
  next(session: Session, relations: readonly SessionRelation[], now: number): Session | undefined
  /** The version the person had before him; undefined = whatever it is now. */
  readonly version?: number
  /** It is already as this change wants it. */
  isDone?(session: Session): boolean
  /** Its 签到 rows must be looked at again. */
  settles?(before: Session, after: Session): boolean
}

/** @throws Refusal `not_found`, `session_moved`, and what `next` says. */
export async function changeSession(office: Office, caller: Caller, id: string, change: Change): Promise<{ readonly session: Session; readonly relations: readonly SessionRelation[] }> {
  const now = office.clock.now()
  const changed = await office.store.transact(async (tx) => {
    const before = await tx.get('session', id)
    const relations = before ? relationsToSession(caller, before) : []
    if (!before || relations.every((relation) => relation === 'stranger')) throw new Refusal('not_found')
    if (change.version !== undefined && before.version !== change.version && !isSameAct(before, caller, change)) throw new Refusal('session_moved')
    if (change.version !== undefined && before.version !== change.version) return { session: before, relations }
    const next = change.next(before, relations, now)
    if (!next) return { session: before, relations }
    const step = { move: change.what, at: now, byPersonId: caller.personId, ground: change.ground }
    const after: Session = { ...next, version: before.version + 1, updatedAt: now, steps: [...before.steps, step] }
    await tx.put('session', after)
    await recordSessionTrail(tx, after, { what: change.what, at: now, who: caller.personId, unitId: caller.acting?.unit._id ?? '', from: before.state }, change.settles?.(before, after) ?? false)
    return { session: after, relations: relationsToSession(caller, after) }
  })
  forgetSession(office.store, id)
  return changed
}

/** The very act that made the current version, sent again after an answer that never came. */
function isSameAct(session: Session, caller: Caller, { what, ground, version, isDone }: Change): boolean {
  const last = session.steps.at(-1)
  return last !== undefined && session.version === (version ?? 0) + 1 && last.move === what && last.byPersonId === caller.personId && last.ground === ground && (isDone?.(session) ?? true)
}
