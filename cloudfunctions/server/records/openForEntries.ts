/** Officers enter what was on paper also after a session has ended; never into one that was cancelled or voided. */
import { counts } from '@shared/domain/sessionWords'
import type { Session } from '../ports/documents'
import { Refusal } from './refusal'

/** @throws Refusal `session_not_possible`. */
export function takesPeople(session: Session): void {
  if (!counts(session.state)) throw new Refusal('session_not_possible')
}
