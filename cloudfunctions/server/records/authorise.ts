/**
 * What a person is to a case (design decision 3). The one place that decides it: reading, deciding and photos ask here.
 * A unit's people act through the unit acted for; a unit the report is against, and those below it, are strangers (T-02, T-10).
 */
import { isConflicted } from '@shared/domain/conflict'
import { allows } from '@shared/domain/policy'
import { isTerritory } from '@shared/domain/territory'
import type { ActorFacts } from '@shared/domain/hazardMoves'
import type { Relation } from '@shared/domain/words'
import type { Caller } from '../ports/caller'
import type { Informant, Report } from '../ports/documents'
import type { Office } from '../ports/office'
import { informantsOf, ownAmong } from './informants'
import { Refusal } from './refusal'
import { unitsOf } from './units'
import type { Directory } from './units'

/**
 * The unit that reviews: the supervising department. Nobody supervises himself, so where the department handles the case, may not
 * see it or is not known, the office does; against the office itself the department remains, its people apart from the fixer.
 */
export function supervisingUnit({ assignment, scopes }: Pick<Report, 'assignment' | 'scopes'>, units: Directory): string | null {
  const { supervisorId, handlerId } = assignment
  if (supervisorId !== null && supervisorId !== handlerId && scopes.includes(supervisorId)) return supervisorId
  return scopes.find((id) => units.get(id)?.kind === 'office') ?? supervisorId
}

/** Whose turn it is beside the handler: 自验 is done, or 延期 is asked for. '' = nobody's. */
export const reviewerOf = (report: Report, units: Directory): string =>
  report.state === 'selfVerified' || (workedOn.includes(report.state) && report.extension?.decided === 'asked') ? (supervisingUnit(report, units) ?? '') : ''
const workedOn: readonly Report['state'][] = ['accepted', 'rectifying']

/** Relations through the unit one acts for; empty for plain employees, who hold no post that handles cases. */
function throughUnit(caller: Caller, report: Report, units: Directory): Relation[] {
  const { acting } = caller
  if (!acting || !allows('listCases', acting.roles, true)) return []
  const { unit } = acting
  const { assignment } = report
  if (!report.scopes.includes(unit._id) || isConflicted(unit, assignment.barredIds, units)) return []
  const relations: Relation[] = []
  if (assignment.handlerId === unit._id) relations.push('handler')
  if (supervisingUnit(report, units) === unit._id) relations.push('supervisor')
  if (unit.kind === 'office') relations.push('office')
  if (isTerritory(unit) || assignment.assistIds.includes(unit._id)) relations.push('territorial')
  return relations
}

/** He fixes it for the unit that handles it, and not as somebody who has left it. */
const isAtWork = (caller: Caller, report: Report): boolean => caller.acting?.unit._id === report.handlerId && report.handlerId !== ''

/**
 * Everything this person is to this case; `stranger` when nothing else.
 * @param informants everybody who reported it; empty where reporters do not count (lists of a unit)
 */
export function relationsTo(caller: Caller, report: Report, informants: readonly Informant[], units: Directory): readonly Relation[] {
  const relations = throughUnit(caller, report, units)
  if (ownAmong(caller, informants)) relations.push('reporter')
  if (fixersOf(report).includes(caller.personId) && isAtWork(caller, report)) relations.push('fixer')
  return relations.length > 0 ? relations : ['stranger']
}
const fixersOf = (report: Report): readonly (string | null)[] => [report.fixerId, report.assigneeId]

/** What the table of moves asks of a person. The fixer never verifies, whichever unit he acts for. */
export const actorOf = (caller: Caller, report: Report, relations: readonly Relation[]): ActorFacts => ({
  relations,
  isFixer: caller.personId !== '' && fixersOf(report).includes(caller.personId),
  mayGrade: allows('gradeMajor', caller.acting?.roles ?? [], true),
})
export const isStranger = (relations: readonly Relation[]): boolean => relations.every((relation) => relation === 'stranger')

export interface OpenedCase {
  readonly report: Report
  readonly informants: readonly Informant[]
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
  const [informants, units] = await Promise.all([informantsOf(office.store, report), unitsOf(office)])
  const relations = relationsTo(caller, report, informants, units)
  if (isStranger(relations)) throw new Refusal('not_found')
  return { report, informants, relations, units }
}
