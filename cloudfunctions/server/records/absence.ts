/** 缺: the leader has called the name and nobody answered. It counts nowhere; the board shows it beside 未到 (J8). */
import { measureName } from '@shared/domain/sessionFigures'
import type { LedgerRow, Session } from '../ports/documents'
import type { Tx } from '../ports/store'
import { aboutSession, sessionScope } from './sessionCounts'
import { lastTurn } from './turns'

const rowId = (session: Session, who: string, turn: number): string => `absent:${session._id}:${who}:${String(turn)}`

interface Tap {
  readonly at: number
  readonly receivedAt: number
  readonly by: string
  /** By the phone's clock: of two taps the later one holds, whichever comes first. */
  readonly claimed: number
}

/** Says so, or takes it back; nothing where it is so already, or where a later tap has said otherwise. */
export async function markAbsent(tx: Tx, session: Session, who: string, absent: boolean, act: Tap): Promise<void> {
  const { turn, last } = await lastTurn(tx, (n) => rowId(session, who, n))
  const isAbsent = turn % 2 === 0
  if (isAbsent === absent || (last && act.claimed <= Number(last.detail?.['claimed'] ?? 0))) return
  await tx.create('ledger', absenceRow(session, who, turn + 1, act))
}

const absenceRow = (session: Session, who: string, turn: number, { at, receivedAt, by, claimed }: Tap): LedgerRow => ({
  _id: rowId(session, who, turn),
  v: 1,
  measure: measureName('absent', session.campaign),
  unitId: session.leadId,
  scopes: [sessionScope(session._id)],
  personId: '',
  at,
  receivedAt,
  amount: turn % 2 === 0 ? 1 : -1,
  source: 'staff',
  about: aboutSession(session._id),
  facets: {},
  detail: { who, turn, by, claimed },
})
