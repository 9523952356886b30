/**
 * Somebody takes part: one row, once per session and person (field.md). `in:<session>:<who>` is the first; what an officer takes
 * back and puts in again alternates `back` and `in` with a number behind it, so that every step stays (corrections are rows).
 */
import type { CheckInFlag } from '@shared/domain/checkIn'
import { civilDay } from '@shared/domain/calendar'
import { measureName, sourceCell } from '@shared/domain/sessionFigures'
import { counts } from '@shared/domain/sessionWords'
import type { AttendanceSource } from '@shared/domain/sessionWords'
import type { LedgerRow, Session } from '../ports/documents'
import type { Store, Tx } from '../ports/store'
import { append, checkRow } from './ledger'
import { aboutSession, cellOfSession, sessionScope } from './sessionCounts'
import { lastTurn } from './turns'
import type { Standing } from './turns'
import { noteAttended } from './sessionNumbers'

export interface Attending {
  readonly personId: string
  /** His home unit and all above it; null without one: he counts at the lead unit. */
  readonly home: readonly string[] | null
}
export interface Act {
  readonly at: number
  readonly receivedAt: number
  readonly source: AttendanceSource
  readonly flags: readonly CheckInFlag[]
  readonly stand: string | null
  /** Of a drill, where a leader called him. */
  readonly group?: string
  /** When a leader tapped it: of two taps the later one holds, whichever comes first (R-04). */
  readonly claimed?: number
  /** Who entered it; '' = he himself. */
  readonly by: string
  /** The moment, as the phone says it, of a scan or signature that may be sent again: what an officer has taken back since stays so. */
  readonly acted?: number
  /** Of somebody of another unit: the key of his name, so that a list finds him. */
  readonly named?: string
}
/** `row`: the one that says so, now or since before; of who was taken back, the one that took him back; of a `namesake` the one that may be his. */
export interface Came {
  readonly kind: 'in' | 'already' | 'namesake'
  readonly row: LedgerRow
}

/** On a consultation that runs for days a person counts once a day; everywhere else once. What changes this gives the session another basis. */
export const countsByDay = ({ kind, startsAt, endsAt }: Pick<Session, 'kind' | 'startsAt' | 'endsAt'>): boolean => kind === 'consultation' && endsAt - startsAt > 86_400_000
export const whoKey = (session: Session, personId: string, at: number): string => (countsByDay(session) ? `${personId}@${civilDay(at)}` : personId)

const rowId = (session: Session, who: string, turn: number): string => `${turn % 2 === 0 ? 'in' : 'back'}:${session._id}:${who}${turn === 0 ? '' : `:${String(turn)}`}`

export const attendanceRow = (session: Session, { personId, home }: Attending, act: Act, turn = 0): LedgerRow => ({
  _id: rowId(session, whoKey(session, personId, act.at), turn),
  v: 1,
  measure: measureName('attend', session.campaign),
  unitId: session.leadId,
  scopes: [sessionScope(session._id), ...session.path],
  personId,
  at: act.at,
  receivedAt: act.receivedAt,
  amount: 1,
  source: act.source,
  about: aboutSession(session._id),
  facets: { cell: sourceCell(cellOfSession(session), act.source) },
  personScopes: home ?? session.path,
  detail: { who: whoKey(session, personId, act.at), turn, basis: session.basis, flags: act.flags.join(','), stand: act.stand, group: act.group ?? null, claimed: act.claimed ?? act.at, by: act.by, entered: act.by, acted: act.acted ?? null, ...(act.named !== undefined && { named: act.named }) },
})

/** The request path: one create. Whoever is there already is told since when; only then is anything read. */
export async function attend(store: Store, session: Session, who: Attending, act: Act): Promise<Came> {
  const row = attendanceRow(session, who, act)
  const came: Came = (await append(store, row)) === 'created' ? { kind: 'in', row } : await store.transact((tx) => attendAgain(tx, session, who, act))
  if (came.kind === 'in') noteAttended(store, session._id, 1)
  return came
}

/** The row that says he is in, also while the session has not been settled since it began or ceased to count by day; undefined while he is not. */
export async function whereIn(tx: Tx, session: Session, personId: string, at: number): Promise<LedgerRow | undefined> {
  for (const who of [personId, `${personId}@${civilDay(at)}`]) {
    const { turn, last } = await standingOfPerson(tx, session, who)
    if (last && !isBack(turn) && (!countsByDay(session) || civilDay(last.at) === civilDay(at))) return last
  }
  return undefined
}

/**
 * In a transaction: in, unless he is in.
 * @param before asked before he is entered: a row that may be his already keeps him out.
 */
export async function attendAgain(tx: Tx, session: Session, who: Attending, act: Act, before?: () => Promise<LedgerRow | undefined>): Promise<Came> {
  const { turn, last } = await standingOfPerson(tx, session, whoKey(session, who.personId, act.at))
  if (last && (!isBack(turn) || isOlder(act.claimed, last) || isUndone(act, last))) return { kind: 'already', row: last }
  const namesake = await before?.()
  if (namesake) return { kind: 'namesake', row: namesake }
  const row = attendanceRow(session, who, act, last ? turn + 1 : 0)
  checkRow(row)
  await tx.create('ledger', row)
  return { kind: 'in', row }
}

/**
 * Takes the last entry back, if he is in.
 * @param only an entry of this source alone. @returns the row that says so.
 */
export async function takeBack(tx: Tx, session: Session, who: string, by: string, at: number, claimed?: number, only?: AttendanceSource): Promise<LedgerRow | undefined> {
  const { turn, last } = await standingOfPerson(tx, session, who)
  if (!last || isBack(turn) || isOlder(claimed, last) || (only !== undefined && last.source !== only)) return undefined
  const back = turned(session, last, who, turn + 1, by, at)
  // A leader's 撤销 of his own tap says nothing of a scan that is still under way; of a scan it does.
  const taken = claimed === undefined || last.source === 'self' ? (claimed ?? at) : null
  const row = { ...back, detail: { ...back.detail, taken, ...(claimed !== undefined && { claimed }) } }
  await tx.create('ledger', row)
  return row
}

/** A tap that was made before the last one and comes after it. */
const isOlder = (claimed: number | undefined, last: LedgerRow): boolean => claimed !== undefined && claimed <= Number(last.detail?.['claimed'] ?? 0)

/** A session that counts elsewhere, or nowhere: who marks its rows. */
const house = 'house'
const isBack = (turn: number): boolean => turn % 2 === 1
/** When an officer took him back; undefined where the house did, or a leader's 撤销 of his own tap. */
function takenAt({ detail, source, receivedAt }: LedgerRow): number | undefined {
  if (detail?.['by'] === house) return undefined
  // Rows of before 27 November 2026 do not say when.
  const taken = detail?.['taken'] === undefined && source === 'self' ? receivedAt : detail?.['taken']
  return typeof taken === 'number' ? taken : undefined
}
/** What an officer took back, sent again (also from a clock that runs ahead), or a scan of before that: the correction holds. What an officer enters anew counts. */
function isUndone({ acted, source }: Act, last: LedgerRow): boolean {
  const taken = takenAt(last)
  if (acted === undefined || taken === undefined) return false
  return (source === last.source && acted === last.detail?.['acted']) || (source === 'self' && acted <= taken)
}
const turned = (session: Session, last: LedgerRow, who: string, turn: number, by: string, at: number): LedgerRow =>
  ({ ...last, _id: rowId(session, who, turn), receivedAt: at, amount: isBack(turn) ? -1 : 1, detail: { ...last.detail, who, turn, by } })
/** In again, as what the session counts now. */
function inAnew(session: Session, last: LedgerRow, who: string, turn: number, at: number): LedgerRow {
  const row = turned(session, last, who, turn, String(last.detail?.['entered'] ?? ''), at)
  return { ...row, facets: { cell: sourceCell(cellOfSession(session), last.source as AttendanceSource) }, detail: { ...row.detail, basis: session.basis } }
}
/** Where the row of this person and day belongs, as the session counts now. */
const belongs = (session: Session, { personId, at }: LedgerRow): string => whoKey(session, personId, at)

/**
 * Does a person's last row say something else than the session does now? What an officer took back stays taken back.
 * @param has whether anything lies under a key.
 */
export function isOut(session: Session, last: LedgerRow, has: (who: string) => boolean): boolean {
  const isIn = last.amount > 0
  if (!counts(session.state)) return isIn
  const key = belongs(session, last)
  if (key !== last.detail?.['who']) return isIn || !has(key)
  return isIn ? last.detail?.['basis'] !== session.basis : last.detail?.['by'] === house
}

/** Takes out what counted under an older basis and puts in what counts now. @returns whether anything was wrong. */
export async function countAnew(tx: Tx, session: Session, who: string, at: number): Promise<boolean> {
  const { turn, last } = await standingOfPerson(tx, session, who)
  if (!last) return false
  const key = belongs(session, last)
  const there = key === who ? undefined : await standingOfPerson(tx, session, key)
  if (!isOut(session, last, () => there?.last !== undefined)) return false
  const out = isBack(turn) ? turn : turn + 1
  if (!isBack(turn)) await tx.create('ledger', turned(session, last, who, out, house, at))
  if (!counts(session.state)) return true
  if (there) await bringTo(tx, session, key, there, last, at)
  else await tx.create('ledger', inAnew(session, last, who, out + 1, at))
  return true
}

/** The session counts by day now, or no more: whoever was in under the other key is in once under this one; who was taken back stays so. */
async function bringTo(tx: Tx, session: Session, key: string, { turn, last: there }: Standing, last: LedgerRow, at: number): Promise<void> {
  if (there && (!isBack(turn) || Number(last.detail?.['claimed']) <= (takenAt(there) ?? -Infinity))) return
  await tx.create('ledger', inAnew(session, last, key, turn + 1, at))
  if (last.amount > 0 || last.detail?.['by'] === house) return
  const back = turned(session, last, key, turn + 2, String(last.detail?.['by']), at)
  await tx.create('ledger', { ...back, facets: { cell: sourceCell(cellOfSession(session), last.source as AttendanceSource) }, detail: { ...back.detail, basis: session.basis } })
}

/** His last row in this session: even turns are in, odd ones taken back. */
const standingOfPerson = (tx: Tx, session: Session, who: string): Promise<Standing> => lastTurn(tx, (turn) => rowId(session, who, turn))
