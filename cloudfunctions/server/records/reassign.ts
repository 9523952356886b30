/** Sends a case to another lead: by a return with a target, or by the office (field.md). */
import type { Decision } from '@shared/contract/hazard'
import { quoted } from '@shared/domain/caseSentences'
import { isConflicted } from '@shared/domain/conflict'
import type { Report, Unit } from '../ports/documents'
import type { Office } from '../ports/office'
import { runsAs } from './deadlines'
import { isAgainstHeadOf, routeReport } from './routeReport'
import type { RoutedReport } from './routeReport'
import { unitName } from './units'
import type { Directory } from './units'

/** Could this unit be 主办? Not the one that holds it, not the 安委办, nor anybody the report is against. */
export const isTarget = (report: Report, unit: Unit, units: Directory): boolean =>
  unit._id !== report.assignment.handlerId && unit.kind !== 'office' && !isConflicted(unit, report.assignment.barredIds, units)

/**
 * The route a return or 指定牵头 asks for, computed before the transaction; the version it was computed for is checked inside.
 * `undefined` = no target named, or one that cannot be. Whoever the report is against stays barred, whatever lead is named,
 * a unit whose head it names cannot be one (T-10), and a unit that gives a case back does not get it again by way of 代办.
 */
export async function routeToTarget(office: Office, input: Decision, units: Directory): Promise<RoutedReport | undefined> {
  if ((input.move !== 'return' && input.move !== 'assignLead') || input.targetId === null) return undefined
  const report = await office.store.get('report', input.id)
  const target = units.get(input.targetId)
  if (!report || report.version !== input.version || !target || !isTarget(report, target, units)) return undefined
  if (await isAgainstHeadOf(office, target._id, report, units)) return undefined
  const from = report.assignment.handlerId
  const why = input.move === 'assignLead' ? `安委办指定由${target.name}牵头，理由：${quoted(input.ground)}` : `${unitName(units, from)}认为不属本单位，移交${target.name}`
  return routeReport(office, {
    place: report.place,
    category: report.category,
    text: report.text,
    suspicion: report.suspicion,
    level: runsAs(report),
    channel: report.channel,
    ownUnitId: null,
    barredIds: report.assignment.barredIds,
    lead: { unitId: target._id, why },
    refusedBy: input.move === 'return' && from !== null ? [from] : [],
  })
}
