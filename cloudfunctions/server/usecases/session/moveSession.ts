/** Starts, ends, cancels, voids or opens a session again: the table of moves that showed the button guards it. */
import type { SessionMoveInput } from '@shared/contract/session'
import { refuseSessionMove, sessionMoves } from '@shared/domain/sessionMoves'
import { counts } from '@shared/domain/sessionWords'
import type { Session } from '../../ports/documents'
import type { UseCase } from '../../ports/useCase'
import { changeSession } from '../../records/changeSession'
import { Refusal } from '../../records/refusal'
import { withRowsProof } from '../../records/rowsProof'
import { sessionView } from '../../records/sessionView'

const codes = { not_yours: 'not_allowed', wrong_state: 'session_not_possible', not_begun: 'session_not_begun', not_today: 'session_not_today' } as const
const groundOf = (input: SessionMoveInput): string => ('ground' in input ? input.ground : '')

function moved(session: Session, input: SessionMoveInput, now: number): Session {
  const { to } = sessionMoves[input.move]
  const next = { ...session, state: to, closedAt: to === 'closed' ? now : to === 'open' || to === 'planned' ? 0 : session.closedAt }
  if (input.move === 'open') return { ...next, openedAt: now }
  if (input.move === 'close') return { ...next, assessment: input.assessment ?? session.assessment }
  return next
}

/** @throws Refusal `not_found`, `not_allowed`, `session_not_possible`, `session_not_begun`, `session_not_today`, `session_moved`, `assessment_needed`. */
export const moveSession: UseCase<'session.move'> = async (office, caller, input) => {
  const proof = input.move === 'close' ? await withRowsProof(office, input.id) : undefined
  return sessionView(office, await changeSession(office, caller, input.id, {
    what: input.move,
    ground: groundOf(input),
    version: input.version,
    next(session, relations, now) {
      const refusal = refuseSessionMove(input.move, session, relations, now)
      if (refusal) throw new Refusal(codes[refusal])
      if (input.move === 'close' && session.kind === 'drill' && (input.assessment ?? session.assessment) === null) throw new Refusal('assessment_needed', 'assessment')
      const next = moved(proof ? proof(session) : session, input, now)
      return counts(session.state) === counts(next.state) ? next : { ...next, basis: session.basis + 1 }
    },
    // A row may have come between our look and this commit.
    settles: (before, after) => after.state === 'closed' || before.basis !== after.basis,
  }))
}
