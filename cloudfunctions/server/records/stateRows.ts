/**
 * The one seam by which a case changes the figures: called in the transaction of every change of a case (state, handler,
 * level, 逾期). What it was counted as goes out with −1, what it is counted as comes in with +1, so that the tallies hold
 * how things stand now and nobody ever counts the cases themselves (house decision 6, field.md Counting).
 */
import { isConflicted } from '@shared/domain/conflict'
import { countedCategory, standingFacet, standingWord } from '@shared/domain/standing'
import type { CaseStanding, LedgerRow, Report } from '../ports/documents'
import type { Tx } from '../ports/store'
import { keepInCluster } from './clusters'
import type { Directory } from './units'

export const stateMeasure = 'hazard.state'

/** Writes the rows of what changed; nothing where the case is counted as before. @param at when we heard of the change */
export async function recordState(tx: Tx, report: Report, at: number, units: Directory): Promise<void> {
  const before = await tx.get('standing', report._id)
  const after = standingNow(report, before, units)
  if (before && isSame(before, after)) return
  if (before) await count(tx, before, report, at, `${String(after.turn)}:out`, -1)
  await count(tx, after, report, at, `${String(after.turn)}:in`, 1)
  await tx.put('standing', after)
  await keepInCluster(tx, report, after, units)
  await keepLetter(tx, report)
}

/** The hotline's own countdown runs until the case ends, and again when it is opened anew. */
async function keepLetter(tx: Tx, { _id, hotline, open }: Report): Promise<void> {
  if (hotline === null) return
  await tx.get('letter', _id)
  await tx.put('letter', { _id, v: 1, from: hotline.from, number: hotline.number, dueAt: hotline.dueAt, open })
}

async function count(tx: Tx, standing: CaseStanding, report: Report, at: number, turn: string, amount: 1 | -1): Promise<void> {
  if (standing.scopes.length > 0) await tx.create('ledger', stateRow(standing, report.source, at, turn, amount))
}

/** One side of a change. Its time is the reported act's: a case stays in the week in which it was found. */
export const stateRow = (standing: CaseStanding, source: string, at: number, turn: string, amount: 1 | -1): LedgerRow => ({
  _id: `hazard:${standing._id}:state:${turn}`,
  v: 1,
  measure: stateMeasure,
  unitId: standing.unitId,
  scopes: standing.scopes,
  personId: '',
  at: standing.foundAt,
  receivedAt: at,
  amount,
  source,
  about: `hazard:${standing._id}`,
  facets: { standing: standingFacet(standing) },
})

/** What the case counts as: at the unit that has it in hand, at the office while it waits for a lead. */
export function standingNow(report: Report, before: CaseStanding | undefined, units: Directory): CaseStanding {
  const unitId = report.assignment.handlerId ?? [...units.values()].find((unit) => unit.kind === 'office')?._id ?? ''
  const scopes = countedPath(unitId, report, units)
  return {
    _id: report._id,
    v: 1,
    unitId: scopes.length === 0 ? '' : unitId,
    scopes,
    category: countedCategory(report.category),
    level: report.level,
    word: standingWord(report.state, report.late),
    foundAt: before?.foundAt ?? report.seenAt,
    turn: (before?.turn ?? 0) + 1,
  }
}

/** Against the office itself: it would read of the case in its own figures, so it stands in none (T-10). */
function countedPath(unitId: string, { assignment }: Report, units: Directory): readonly string[] {
  const path = units.get(unitId)?.scopes ?? []
  const barred = path.some((id) => {
    const unit = units.get(id)
    return unit !== undefined && isConflicted(unit, assignment.barredIds, units)
  })
  return barred ? [] : path
}

const isSame = (one: CaseStanding, other: CaseStanding): boolean =>
  one.unitId === other.unitId && one.category === other.category && one.level === other.level && one.word === other.word && one.scopes.join(' ') === other.scopes.join(' ')
