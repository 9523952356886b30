/** One decision on a case: the table of moves guards it, the version makes it one winner (T-25), and it leaves its trail. */
import type { Decision } from '@shared/contract/hazard'
import type { ProblemCode } from '@shared/contract/problems'
import { refuseMove } from '@shared/domain/hazardMoves'
import type { MoveRefusal } from '@shared/domain/hazardMoves'
import { allows } from '@shared/domain/policy'
import type { Relation } from '@shared/domain/words'
import type { Caller } from '../../ports/caller'
import type { Report } from '../../ports/documents'
import type { Office } from '../../ports/office'
import type { Tx } from '../../ports/store'
import type { UseCase } from '../../ports/useCase'
import { isStranger, relationsTo } from '../../records/authorise'
import { caseView } from '../../records/caseView'
import { decided } from '../../records/decisions'
import { informantWord, recordRefusedMove, recordTrail } from '../../records/hazardTrail'
import { routeToTarget } from '../../records/reassign'
import { Refusal } from '../../records/refusal'
import type { RoutedReport } from '../../records/routeReport'
import { movedOn } from '../../records/staleCase'
import { unitsOf } from '../../records/units'
import type { Directory } from '../../records/units'

const codeOf: Readonly<Record<MoveRefusal, ProblemCode>> = {
  wrong_state: 'move_not_possible',
  not_yours: 'not_allowed',
  never_for_major: 'never_for_major',
  only_for_major: 'move_not_possible',
  fixer_never_verifies: 'fixer_never_verifies',
  not_on_spot: 'move_not_possible',
  not_reviewed: 'move_not_possible',
}
type Outcome =
  | { readonly kind: 'done'; readonly report: Report; readonly relations: readonly Relation[] }
  | { readonly kind: 'stale'; readonly report: Report }
  | { readonly kind: 'refused'; readonly code: ProblemCode; readonly field?: string }

interface Facts {
  readonly office: Office
  readonly caller: Caller
  readonly input: Decision
  readonly units: Directory
  readonly routed: RoutedReport | undefined
  readonly auditId: string
}

/** @throws Refusal `not_found`, `moved_on`, `move_not_possible`, `not_allowed` and the grounds of each move. */
export const decideCase: UseCase<'hazard.decide'> = async (office, caller, input) => {
  const units = await unitsOf(office)
  const routed = await routeToTarget(office, input, units)
  const facts: Facts = { office, caller, input, units, routed, auditId: office.ids.next() }
  const outcome = await office.store.transact((tx) => decideIn(tx, facts))
  if (outcome.kind === 'refused') throw new Refusal(outcome.code, outcome.field)
  if (outcome.kind === 'stale') throw await movedOn(office, caller, outcome.report, units)
  const viewer = { relations: outcome.relations, isFixer: outcome.report.fixerId === caller.personId }
  return caseView(office.store, outcome.report, viewer, units, office.clock.now())
}

/** Refusals are answers, not errors, here: an error would take the audit row back. */
async function decideIn(tx: Tx, facts: Facts): Promise<Outcome> {
  const { office, caller, input, units } = facts
  const report = await tx.get('report', input.id)
  if (!report) return { kind: 'refused', code: 'not_found' }
  const informant = await tx.get('informant', input.id)
  const relations = relationsTo(caller, report, informant, units)
  if (isSameAct(report, caller, input, relations)) return { kind: 'done', report, relations }
  if (isStranger(relations)) return gaveItAway(report, caller, input) ? { kind: 'stale', report } : refused(tx, facts, report, 'not_found', false)
  if (report.version !== input.version) return { kind: 'stale', report }
  const isFixer = report.fixerId === caller.personId
  const refusal = refuseMove(input.move, report, { relations, isFixer })
  const byReporter = isByReporter(input, relations)
  if (refusal) return refused(tx, facts, report, codeOf[refusal], byReporter)
  const now = office.clock.now()
  const result = await decided({ tx, report, informant, caller, now, units, routed: facts.routed }, input)
  if ('refuse' in result) return refused(tx, facts, report, result.refuse, byReporter, result.field)
  const unitId = byReporter ? null : (caller.acting?.unit._id ?? null)
  const state = result.change.state ?? report.state
  const step = { move: input.move, at: now, byUnitId: unitId, byPersonId: byReporter ? null : caller.personId, state, ground: groundOf(input), targetUnitId: result.targetUnitId ?? null, photos: result.photos ?? [] }
  const moved: Report = { ...report, ...result.change, version: report.version + 1, updatedAt: now, steps: [...report.steps, step] }
  await tx.put('report', moved)
  await recordTrail(tx, moved, { move: input.move, at: now, actAt: now, who: byReporter ? informantWord : caller.personId, unitId, before: report }, units)
  const after = relationsTo(caller, moved, informant, units)
  return { kind: 'done', report: moved, relations: after }
}

const groundOf = (input: Decision): string => ('ground' in input ? input.ground : '')
const reporterMoves: readonly Decision['move'][] = ['withdraw', 'supplement']
/** What he does as the one who reported, refused attempts too, is written down without his id: only `informant` links the two (C8). */
const isByReporter = (input: Decision, relations: readonly Relation[]): boolean =>
  relations.includes('reporter') && (reporterMoves.includes(input.move) || relations.every((relation) => relation === 'reporter'))

/** The very act that made the current version, sent again after an answer that never came. */
function isSameAct(report: Report, caller: Caller, input: Decision, relations: readonly Relation[]): boolean {
  const last = report.steps.at(-1)
  if (!last || report.version !== input.version + 1 || last.move !== input.move || last.ground !== groundOf(input)) return false
  return last.byPersonId === null ? relations.includes('reporter') : last.byPersonId === caller.personId
}

/** A colleague has just sent the case to another unit: this officer had it before him a moment ago and is told so. */
const gaveItAway = (report: Report, caller: Caller, input: Decision): boolean =>
  report.version === input.version + 1 && caller.acting !== null && report.steps.at(-1)?.byUnitId === caller.acting.unit._id && allows('listCases', caller.acting.roles, true)

async function refused(tx: Tx, facts: Facts, report: Report, code: ProblemCode, byReporter: boolean, field?: string): Promise<Outcome> {
  const { caller, input, office, auditId } = facts
  const who = byReporter ? informantWord : caller.personId
  await recordRefusedMove(tx, { id: auditId, at: office.clock.now(), who, unitId: byReporter ? null : (caller.acting?.unit._id ?? null), move: input.move, reportId: report._id, code, state: report.state })
  return field === undefined ? { kind: 'refused', code } : { kind: 'refused', code, field }
}
