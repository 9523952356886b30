/** The rows behind a session's 人次, in the order they came: those that count sum to it; what waits for a proof or a decision is marked. Names are for organiser and helper alone. */
import { measureName } from '@shared/domain/sessionFigures'
import { erasedName } from '@shared/domain/typedNames'
import type { LedgerRow, Session } from '../../ports/documents'
import type { Store } from '../../ports/store'
import type { UseCase } from '../../ports/useCase'
import { flagsOfRow, standOfRow, whoOfRow } from '../../records/attendanceRows'
import { namesInSession } from '../../records/attendees'
import { decidedId } from '../../records/heldRows'
import { figuresAsOf } from '../../records/hazardSums'
import { aboutSession, lacksProof } from '../../records/sessionCounts'
import { isOfficer, openSession } from '../../records/sessionFor'
import { timesOf } from '../../records/sessionView'
import { isTyped } from '../../records/typedNames'

type Uncounted = 'noProof' | 'held' | null
/** @returns why the row does not count, null where it does; undefined where it is no row of 人次 or was decided. */
async function standingOf(store: Pick<Store, 'get'>, session: Session, row: LedgerRow, officer: boolean): Promise<Uncounted | undefined> {
  if (row.measure === measureName('attend', session.campaign)) return null
  if (row.measure === measureName('told', session.campaign)) return lacksProof(session) && row.detail?.['what'] === 'attend' ? 'noProof' : undefined
  if (!officer || row.measure !== measureName('heldBack', session.campaign)) return undefined
  return (await store.get('ledger', decidedId(row))) ? undefined : 'held'
}

/** @throws Refusal `not_found`. */
export const listAttendance: UseCase<'session.attendance'> = async (office, caller, { id, cursor, limit = 50 }) => {
  const { session, relations } = await openSession(office.store, caller, id)
  const officer = isOfficer(relations)
  const found: { readonly row: LedgerRow; readonly uncounted: Uncounted }[] = []
  let next = cursor
  do {
    const page = await office.store.find('ledgerAbout', { about: aboutSession(id) }, next === undefined ? { limit } : { limit, cursor: next })
    for (const row of page.rows) {
      const uncounted = await standingOf(office.store, session, row, officer)
      if (uncounted !== undefined) found.push({ row, uncounted })
    }
    next = page.next
  } while (next !== undefined && found.length === 0)
  const [names, { times }, asOf] = await Promise.all([namesInSession(office, session, officer ? found.map(({ row }) => row.personId) : []), timesOf(office, session), figuresAsOf(office)])
  const rows = found.map(({ row, uncounted }, n) => ({
    key: officer ? row._id : String(n),
    who: officer && uncounted === null ? whoOfRow(row) : '',
    erasable: uncounted === null && relations.includes('organiser') && isTyped(row.personId) && names.get(row.personId) !== erasedName,
    name: names.get(row.personId) ?? '',
    source: row.source,
    amount: row.amount,
    at: row.at,
    receivedAt: row.receivedAt,
    flags: flagsOfRow(row),
    stand: standOfRow(row),
    uncounted,
  }))
  return next === undefined ? { asOf, times, rows } : { asOf, times, rows, next }
}
