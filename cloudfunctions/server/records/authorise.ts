/**
 * What a person is to a case (design decision 3). The one place that decides it: reading, deciding and photos ask here.
 * A unit's people act through the unit acted for; a unit the report is against, and those below it, are strangers (T-02, T-10).
 */
import { isConflicted } from '@shared/domain/conflict'
import { allows } from '@shared/domain/policy'
import { isTerritory } from '@shared/domain/territory'
import type { Relation } from '@shared/domain/words'
import type { Caller } from '../ports/caller'
import type { Informant, Report } from '../ports/documents'
import type { Office } from '../ports/office'
import { Refusal } from './refusal'
import { unitsOf } from './units'
import type { Directory } from './units'

/** Relations through the unit one acts for; empty for plain employees, who hold no post that handles cases. */
function throughUnit(caller: Caller, report: Report, units: Directory): Relation[] {
  const { acting } = caller
  if (!acting || !allows('listCases', acting.roles, true)) return []
  const { unit } = acting
  const { assignment } = report
  if (!report.scopes.includes(unit._id) || isConflicted(unit, assignment.barredIds, units)) return []
  const relations: Relation[] = []
  if (assignment.handlerId === unit._id) relations.push('handler')
  if (assignment.supervisorId === unit._id) relations.push('supervisor')
  if (unit.kind === 'office') relations.push('office')
  if (isTerritory(unit) || assignment.assistIds.includes(unit._id)) relations.push('territorial')
  return relations
}

/** The person who reported, or typed it in for somebody without a phone. */
export const isReporter = (caller: Caller, informant: Informant | undefined): boolean =>
  caller.personId !== '' && informant !== undefined && (informant.personId === caller.personId || informant.enteredBy === caller.personId)

/** Everything this person is to this case; `stranger` when nothing else. */
export function relationsTo(caller: Caller, report: Report, informant: Informant | undefined, units: Directory): readonly Relation[] {
  const relations = throughUnit(caller, report, units)
  if (isReporter(caller, informant)) relations.push('reporter')
  if (report.fixerId !== null && report.fixerId === caller.personId) relations.push('fixer')
  return relations.length > 0 ? relations : ['stranger']
}
export const isStranger = (relations: readonly Relation[]): boolean => relations.every((relation) => relation === 'stranger')

export interface OpenedCase {
  readonly report: Report
  readonly relations: readonly Relation[]
  readonly units: Directory
}

/**
 * A case this person may know of.
 * @throws Refusal `not_found` for one that is not there and for one that is not his alike.
 */
export async function openCase(office: Office, caller: Caller, id: string): Promise<OpenedCase> {
  const report = await office.store.get('report', id)
  if (!report) throw new Refusal('not_found')
  const [informant, units] = await Promise.all([office.store.get('informant', id), unitsOf(office)])
  const relations = relationsTo(caller, report, informant, units)
  if (isStranger(relations)) throw new Refusal('not_found')
  return { report, relations, units }
}
