/** Officers enter who came as soon as people may scan, and what was on paper also after a session has ended; never into one that was cancelled or voided. */
import { doorsOpen } from '@shared/domain/checkIn'
import { counts } from '@shared/domain/sessionWords'
import type { Session } from '../ports/documents'
import { Refusal } from './refusal'

/** @throws Refusal `session_not_possible`. */
export function mustBeOn(session: Session): void {
  if (!counts(session.state)) throw new Refusal('session_not_possible')
}
/** @throws Refusal `session_not_possible`, `session_too_early`: nobody has come yet to what has not begun. */
export function takesPeople(session: Session, now: number): void {
  mustBeOn(session)
  if (!doorsOpen(session, now)) throw new Refusal('session_too_early')
}
