/** Changes what is planned. What it counts as may change with it: then its rows are looked at again. */
import { cellName } from '@shared/domain/sessionFigures'
import { isChangeable, keepsKind, stateFrom } from '@shared/domain/sessionMoves'
import type { Session } from '../../ports/documents'
import type { Store } from '../../ports/store'
import type { UseCase } from '../../ports/useCase'
import { countsByDay } from '../../records/attendance'
import { currentCampaign } from '../../records/campaigns'
import { canonical } from '../../records/canonical'
import { changeSession } from '../../records/changeSession'
import { checkCard, scopesOf } from '../../records/newSession'
import { Refusal } from '../../records/refusal'
import { hasOwnRows } from '../../records/rowsProof'
import { sessionView } from '../../records/sessionView'
import { unitsOf } from '../../records/units'

const countsElsewhere = (before: Session, after: Session): boolean => cellName(before.card) !== cellName(after.card) || countsByDay(before) !== countsByDay(after)

/** Somebody is in, or was counted. */
async function hasCome(store: Store, id: string): Promise<boolean> {
  const [session, count] = await Promise.all([store.get('session', id), store.get('sessionCount', id)])
  return session !== undefined && ((count?.amounts ?? []).some(({ what, amount }) => what === 'attend' && amount > 0) || (await hasOwnRows(store, session)))
}

/** @throws Refusal of `checkCard`; `not_allowed`, `session_moved`, `session_not_possible`, `drill_begun`. */
export const changeCard: UseCase<'session.change'> = async (office, caller, { id, version, card }) => {
  const [campaign, units, came] = await Promise.all([currentCampaign(office), unitsOf(office), hasCome(office.store, id)])
  return sessionView(office, await changeSession(office, caller, id, {
    what: 'change',
    ground: '',
    version,
    isDone: (session) => canonical(session.card) === canonical(card),
    next(session, relations, now) {
      if (!relations.includes('organiser')) throw new Refusal('not_allowed')
      if (!isChangeable(session.state)) throw new Refusal('session_not_possible')
      const { kind } = checkCard(card, campaign, session.leadId, units)
      // A drill that was run is not closed as a talk, without its assessment (L-33).
      if (keepsKind(session.state, came) && (session.kind === 'drill') !== (kind === 'drill')) throw new Refusal('drill_begun', 'activity')
      const state = stateFrom(session.state, card.startsAt, now)
      const next = { ...session, ...(state !== session.state && { state, openedAt: 0 }), kind, card, startsAt: card.startsAt, endsAt: card.endsAt, scopes: scopesOf(session.path, card) }
      return countsElsewhere(session, next) ? { ...next, basis: session.basis + 1 } : next
    },
    settles: (before, after) => before.basis !== after.basis,
  }))
}
