/** 待核: what somebody claimed that cannot be believed at once. It counts nowhere until the session's officer has decided (J9). */
import type { Entry, HeldReason } from '@shared/domain/checkIn'
import { measureName, sourceCell } from '@shared/domain/sessionFigures'
import type { LedgerRow, Session } from '../ports/documents'
import type { Store } from '../ports/store'
import type { Attending } from './attendance'
import { whoKey } from './attendance'
import { append } from './ledger'
import { aboutSession, cellOfSession, sessionScope } from './sessionCounts'

export interface HeldAct {
  readonly at: number
  readonly receivedAt: number
  readonly reason: HeldReason
  readonly stand: string | null
  readonly entry: Entry
}
export const heldId = (session: Session, who: string): string => `held:${session._id}:${who}`

export const heldRow = (session: Session, { personId, home }: Attending, act: HeldAct): LedgerRow => ({
  _id: heldId(session, whoKey(session, personId, act.at)),
  v: 1,
  measure: measureName('heldBack', session.campaign),
  unitId: session.leadId,
  scopes: [sessionScope(session._id), ...session.path],
  personId,
  at: act.at,
  receivedAt: act.receivedAt,
  amount: 1,
  source: 'self',
  about: aboutSession(session._id),
  facets: { cell: sourceCell(cellOfSession(session), 'self') },
  personScopes: home ?? session.path,
  detail: { reason: act.reason, stand: act.stand, entry: act.entry },
})

/** One create, as a check-in is; trying again changes nothing. */
export const holdBack = (store: Store, session: Session, who: Attending, act: HeldAct): Promise<'created' | 'exists'> => append(store, heldRow(session, who, act))
