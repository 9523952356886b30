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
  detail: { who: whoKey(session, personId, act.at), reason: act.reason, stand: act.stand, entry: act.entry },
})

/** One create, as a check-in is; trying again changes nothing. */
export const holdBack = (store: Store, session: Session, who: Attending, act: HeldAct): Promise<'created' | 'exists'> => append(store, heldRow(session, who, act))
/** What follows `held:<session>:`; a person, or a batch of numbers. */
export const heldKey = (session: Session, row: LedgerRow): string => row._id.slice(heldId(session, '').length)

/** The decision on a held row, whoever it is about. */
export const decidedId = (held: LedgerRow): string => held._id.replace(/^held:/, 'decided:')

export interface HeldDecision {
  readonly verdict: 'count' | 'refuse'
  readonly ground: string
  readonly by: string
  readonly at: number
}
/** Kept for good; what waits is 待核 less 已核. */
export const decisionRow = (session: Session, held: LedgerRow, key: string, { verdict, ground, by, at }: HeldDecision): LedgerRow => ({
  _id: `decided:${session._id}:${key}`,
  v: 1,
  measure: measureName('decided', session.campaign),
  unitId: session.leadId,
  scopes: held.scopes,
  personId: '',
  at: held.at,
  receivedAt: at,
  amount: held.amount,
  source: held.source,
  about: aboutSession(session._id),
  facets: { verdict },
  detail: { key, ground, by },
})
