/** What stands beside each change of a case, in the same transaction: ledger row, event, audit row (design decisions 6 and 7). */
import type { StepName } from '@shared/domain/hazardMoves'
import type { AuditRow, LedgerRow, OfficeEvent, Report } from '../ports/documents'
import type { Tx } from '../ports/store'
import { recordState } from './stateRows'
import type { Directory } from './units'

/** In the audit the one who reported is nobody's id (T-05). */
export const informantWord = 'informant'

export interface Act {
  readonly move: StepName
  readonly at: number
  /** When it happened, where that is not when we heard of it. */
  readonly actAt: number
  /** Person id of an officer, or `informant`. */
  readonly who: string
  readonly unitId: string | null
  readonly before: Report | undefined
}

const about = (report: Report) => `hazard:${report._id}`
const firstLevel = (category: string) => category.split('.')[0] ?? ''

function ledgerRow(report: Report, act: Act, units: Directory): LedgerRow {
  const { handlerId, ownerId, barredIds } = report.assignment
  const countable = ownerId !== null && !barredIds.includes(ownerId) ? ownerId : null
  const office = [...units.values()].find((unit) => unit.kind === 'office')?._id ?? ''
  const unitId = handlerId ?? countable ?? office
  return {
    _id: `${about(report)}:${String(report.version)}`,
    v: 1,
    measure: 'hazard.step',
    unitId,
    scopes: units.get(unitId)?.scopes ?? [],
    personId: '',
    at: act.actAt,
    receivedAt: act.at,
    amount: 1,
    source: report.source,
    about: about(report),
    facets: { move: act.move, level: report.level, category: firstLevel(report.category), source: report.source, state: report.state },
  }
}

const event = (report: Report, act: Act): OfficeEvent => ({
  _id: `${about(report)}:${String(report.version)}:${act.move}`,
  v: 1,
  name: `hazard.${act.move}`,
  about: about(report),
  at: act.at,
  payload: { reportId: report._id, version: report.version, state: report.state, handlerId: report.assignment.handlerId, fromHandlerId: act.before?.assignment.handlerId ?? null },
  state: 'pending',
  tries: 0,
  nextAt: act.at,
  lastProblem: '',
})

const audit = (report: Report, act: Act): AuditRow => ({
  _id: `${about(report)}:${String(report.version)}`,
  v: 1,
  at: act.at,
  who: act.who,
  unitId: act.unitId ?? '',
  what: `hazard.${act.move}`,
  about: about(report),
  outcome: 'done',
  detail: { from: act.before?.state ?? '', to: report.state, version: report.version, handlerId: report.assignment.handlerId },
  sealed: 0,
})

/** Writes the three rows of one change of a case, and what it changes in the figures. */
export async function recordTrail(tx: Tx, report: Report, act: Act, units: Directory): Promise<void> {
  await tx.create('ledger', ledgerRow(report, act, units))
  await tx.create('event', event(report, act))
  await tx.create('audit', audit(report, act))
  await recordState(tx, report, act.at, units)
}

/** A move that was refused leaves a row too. */
export async function recordRefusedMove(tx: Tx, row: { id: string; at: number; who: string; unitId: string | null; move: string; reportId: string; code: string; state: string }): Promise<void> {
  await tx.create('audit', {
    _id: row.id,
    v: 1,
    at: row.at,
    who: row.who,
    unitId: row.unitId ?? '',
    what: `hazard.${row.move}`,
    about: `hazard:${row.reportId}`,
    outcome: 'refused',
    detail: { code: row.code, state: row.state },
    sealed: 0,
  })
}
