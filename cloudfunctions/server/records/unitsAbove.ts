/** In whose hands a case is, and the units it is raised to once past due: up the tree, without those it is against (T-10). */
import { isConflicted } from '@shared/domain/conflict'
import type { Report } from '../ports/documents'
import { supervisingUnit } from './authorise'
import type { Directory } from './units'

/** Whose turn it is; null = the 安委办's, to name a lead. What waits for the regulator's review is the regulator's (监管部门复查). */
export const holderOf = (report: Report, units: Directory): string | null =>
  report.state === 'selfVerified' && report.level === 'major' ? supervisingUnit(report, units) : report.assignment.handlerId

/** Lowest first; only units with somebody to tell that may list the case. Empty where the 安委办 itself has it in hand. */
export function unitsAbove(report: Report, units: Directory): readonly string[] {
  const { barredIds } = report.assignment
  const path = units.get(holderOf(report, units) ?? '')?.scopes.slice(1) ?? []
  return path.filter((id) => {
    const unit = units.get(id)
    return unit !== undefined && unit.hasAccount && report.scopes.includes(id) && !isConflicted(unit, barredIds, units)
  })
}
