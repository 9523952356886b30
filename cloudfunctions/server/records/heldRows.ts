/** 待核: what somebody claimed that cannot be believed at once. It counts nowhere until the session's officer has decided (J9). */
import type { Entry, HeldReason } from '@shared/domain/checkIn'
import { measureName, sourceCell } from '@shared/domain/sessionFigures'
import type { LedgerRow, Session } from '../ports/documents'
import type { Store } from '../ports/store'
import type { Attending } from './attendance'
import { whereIn, whoKey } from './attendance'
import { checkRow } from './ledger'
import { aboutSession, cellOfSession, sessionScope } from './sessionCounts'
import { turned } from './turns'

export interface HeldAct {
  readonly at: number
  /** As the phone says it: the same again is the same scan. */
  readonly claimedAt: number
  readonly receivedAt: number
  readonly reason: HeldReason
  readonly stand: string | null
  readonly entry: Entry
}
export const heldId = (session: Session, who: string): string => `held:${session._id}:${who}`

/** His n-th: a scan after a decision waits for a decision of its own. */
const heldRow = (session: Session, { personId, home }: Attending, act: HeldAct, turn: number): LedgerRow => ({
  _id: turned(heldId(session, whoKey(session, personId, act.at)), turn),
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
  detail: { who: whoKey(session, personId, act.at), reason: act.reason, stand: act.stand, entry: act.entry, claimedAt: act.claimedAt },
})

/** `at`: since when he counts. */
export interface Held {
  readonly is: 'waits' | 'counted' | 'refused'
  readonly at: number
}
/**
 * One call to the store, as a check-in is. Who counts there already has nothing to wait for. While one of his waits, another adds nothing; after a
 * decision the same scan again is told of it, and another one is held anew; who was found to be the one entered by his name stays that one.
 */
export async function holdBack(store: Store, session: Session, who: Attending, act: HeldAct): Promise<Held> {
  return store.transact(async (tx) => {
    const counted = await whereIn(tx, session, who.personId, act.at)
    if (counted) return { is: 'counted', at: counted.at }
    for (let turn = 0; ; turn += 1) {
      const row = heldRow(session, who, act, turn)
      const there = await tx.get('ledger', row._id)
      if (!there) {
        checkRow(row)
        await tx.create('ledger', row)
        return { is: 'waits', at: act.at }
      }
      const decided = await tx.get('ledger', decidedId(there))
      if (!decided) return { is: 'waits', at: act.at }
      const refused = decided.facets['verdict'] === 'refuse'
      const same = (there.detail?.['claimedAt'] ?? there.at) === act.claimedAt
      if (same || (refused && act.reason === 'namesake' && isNamesake(there))) return { is: refused ? 'refused' : 'counted', at: act.at }
    }
  })
}
/** Held because somebody was entered by his name: refused, it is he; counted, it is another. */
export const isNamesake = ({ detail }: LedgerRow): boolean => detail?.['reason'] === 'namesake'
/** What follows `held:<session>:`; a person, or a batch of numbers. */
export const heldKey = (session: Session, row: LedgerRow): string => row._id.slice(heldId(session, '').length)

/** The decision on a held row, whoever it is about. */
export const decidedId = (held: LedgerRow): string => held._id.replace(/^held:/, 'decided:')
/** What a decision is about. */
export const heldOf = (decision: LedgerRow): string => decision._id.replace(/^decided:/, 'held:')

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
