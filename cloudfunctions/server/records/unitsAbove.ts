/** The units a case past due is raised to: up the tree from the one that has it in hand, without those it is against (T-10). */
import { isConflicted } from '@shared/domain/conflict'
import type { Report } from '../ports/documents'
import type { Directory } from './units'

/** Lowest first; only units with somebody to tell that may list the case. Empty where the 安委办 itself has it in hand. */
export function unitsAbove(report: Report, units: Directory): readonly string[] {
  const { handlerId, barredIds } = report.assignment
  const path = handlerId === null ? [] : (units.get(handlerId)?.scopes.slice(1) ?? [])
  return path.filter((id) => {
    const unit = units.get(id)
    return unit !== undefined && unit.hasAccount && report.scopes.includes(id) && !isConflicted(unit, barredIds, units)
  })
}
