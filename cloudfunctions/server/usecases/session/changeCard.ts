/** Changes what is planned. What it counts as may change with it: then its rows are looked at again. */
import { cellName } from '@shared/domain/sessionFigures'
import { isChangeable } from '@shared/domain/sessionMoves'
import type { Session } from '../../ports/documents'
import type { UseCase } from '../../ports/useCase'
import { countsByDay } from '../../records/attendance'
import { currentCampaign } from '../../records/campaigns'
import { canonical } from '../../records/canonical'
import { changeSession } from '../../records/changeSession'
import { checkCard, scopesOf } from '../../records/newSession'
import { Refusal } from '../../records/refusal'
import { sessionView } from '../../records/sessionView'
import { unitsOf } from '../../records/units'

const countsElsewhere = (before: Session, after: Session): boolean => cellName(before.card) !== cellName(after.card) || countsByDay(before) !== countsByDay(after)

/** @throws Refusal of `checkCard`; `not_allowed`, `session_moved`, `session_not_possible`, `drill_begun`. */
export const changeCard: UseCase<'session.change'> = async (office, caller, { id, version, card }) => {
  const [campaign, units] = await Promise.all([currentCampaign(office), unitsOf(office)])
  return sessionView(office, await changeSession(office, caller, id, {
    what: 'change',
    ground: '',
    version,
    isDone: (session) => canonical(session.card) === canonical(card),
    next(session, relations) {
      if (!relations.includes('organiser')) throw new Refusal('not_allowed')
      if (!isChangeable(session.state)) throw new Refusal('session_not_possible')
      const { kind } = checkCard(card, campaign, session.leadId, units)
      // A drill that was run is not closed as a talk, without its assessment (L-33).
      if (session.state === 'open' && (session.kind === 'drill') !== (kind === 'drill')) throw new Refusal('drill_begun', 'activity')
      const next = { ...session, kind, card, startsAt: card.startsAt, endsAt: card.endsAt, scopes: scopesOf(session.path, card) }
      return countsElsewhere(session, next) ? { ...next, basis: session.basis + 1 } : next
    },
    settles: (before, after) => before.basis !== after.basis,
  }))
}
