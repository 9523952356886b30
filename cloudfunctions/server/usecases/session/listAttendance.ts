/** The rows behind a session's 人次, in the order they came: all of them sum to it. Names are for organiser and helper alone. */
import { measureName } from '@shared/domain/sessionFigures'
import type { LedgerRow } from '../../ports/documents'
import type { UseCase } from '../../ports/useCase'
import { flagsOfRow, standOfRow, whoOfRow } from '../../records/attendanceRows'
import { erasedName, namesInSession } from '../../records/attendees'
import { figuresAsOf } from '../../records/hazardSums'
import { aboutSession } from '../../records/sessionCounts'
import { isOfficer, openSession } from '../../records/sessionFor'
import { timesOf } from '../../records/sessionView'
import { isTyped } from '../../records/typedNames'

/** @throws Refusal `not_found`. */
export const listAttendance: UseCase<'session.attendance'> = async (office, caller, { id, cursor, limit = 50 }) => {
  const { session, relations } = await openSession(office.store, caller, id)
  const measure = measureName('attend', session.campaign)
  const found: LedgerRow[] = []
  let next = cursor
  do {
    const page = await office.store.find('ledgerAbout', { about: aboutSession(id) }, next === undefined ? { limit } : { limit, cursor: next })
    found.push(...page.rows.filter((row) => row.measure === measure))
    next = page.next
  } while (next !== undefined && found.length === 0)
  const officer = isOfficer(relations)
  const [names, { times }, asOf] = await Promise.all([namesInSession(office, session, officer ? found.map(({ personId }) => personId) : []), timesOf(office, session), figuresAsOf(office)])
  const rows = found.map((row, n) => ({
    key: officer ? row._id : String(n),
    who: officer ? whoOfRow(row) : '',
    erasable: relations.includes('organiser') && isTyped(row.personId) && names.get(row.personId) !== erasedName,
    name: names.get(row.personId) ?? '',
    source: row.source,
    amount: row.amount,
    at: row.at,
    receivedAt: row.receivedAt,
    flags: flagsOfRow(row),
    stand: standOfRow(row),
  }))
  return next === undefined ? { asOf, times, rows } : { asOf, times, rows, next }
}
