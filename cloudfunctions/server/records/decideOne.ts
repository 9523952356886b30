/** One decision in one transaction: the table of moves guards it, the version makes it one winner (T-25), and it leaves its trail. */
import type { Decision } from '@shared/contract/hazard'
import type { ProblemCode } from '@shared/contract/problems'
import { hazardMoves, refuseMove } from '@shared/domain/hazardMoves'
import type { Move, MoveRefusal } from '@shared/domain/hazardMoves'
import { isGrave } from '@shared/domain/hazard'
import { allows } from '@shared/domain/policy'
import type { Relation } from '@shared/domain/words'
import type { Caller } from '../ports/caller'
import type { Informant, Report } from '../ports/documents'
import type { Office } from '../ports/office'
import type { Tx } from '../ports/store'
import { actorOf, isStranger, relationsTo, reviewerOf } from './authorise'
import { timed } from './deadlines'
import { decided } from './decisions'
import type { Beside, Prepared } from './decisions/deciding'
import { isSameStep } from './decisions/sameStep'
import { stepWords } from './decisions/stepWords'
import { informantWord, recordRefusedMove, recordTrail } from './hazardTrail'
import { informantsOf, ownAmong } from './informants'

const codeOf: Readonly<Record<MoveRefusal, ProblemCode>> = {
  wrong_state: 'move_not_possible',
  not_yours: 'not_allowed',
  never_for_major: 'never_for_major',
  only_for_major: 'move_not_possible',
  fixer_never_verifies: 'fixer_never_verifies',
  not_on_spot: 'move_not_possible',
  not_reviewed: 'not_reviewed',
  not_grader: 'not_grader',
  plan_first: 'plan_first',
  controls_first: 'controls_first',
  workers_first: 'workers_first',
  extension_once: 'extension_once',
  no_extension_asked: 'move_not_possible',
}
export type Outcome =
  | { readonly kind: 'done'; readonly report: Report; readonly relations: readonly Relation[]; readonly own: Informant | undefined }
  | { readonly kind: 'stale'; readonly report: Report }
  | { readonly kind: 'refused'; readonly code: ProblemCode; readonly field?: string }

export interface Request extends Prepared {
  readonly office: Office
  readonly caller: Caller
  readonly input: Decision
  /** Keyed hash of the receipt code that stands for a reporter on a phone that is not his; undefined = none. */
  readonly receiptHash: string | undefined
  /** Several at once: 复查 and 重大 are decided one by one. */
  readonly amongMany: boolean
  /** Id of the audit row, should it be refused. */
  readonly auditId: string
}

/** Refusals are answers, not errors, here: an error would take the audit row back. */
export async function decideOne(tx: Tx, request: Request): Promise<Outcome> {
  const { caller, input, units } = request
  const report = await tx.get('report', input.id)
  if (!report) return { kind: 'refused', code: 'not_found' }
  const informants = await informantsOf(tx, report)
  const own = ownAmong(caller, informants) ?? heldBy(request, informants)
  const relations = relationsWith(own, relationsTo(caller, report, informants, units))
  if (isSameAct(report, caller, input, relations)) return { kind: 'done', report, relations, own }
  if (isStranger(relations)) return gaveItAway(report, caller, input) ? { kind: 'stale', report } : refused(tx, request, report, 'not_found', false)
  const byReporter = isByReporter(input, relations)
  if (report.version !== input.version) return { kind: 'stale', report }
  const refusal = refuseMove(input.move, report, actorOf(caller, report, relations))
  if (refusal) return refused(tx, request, report, codeOf[refusal], byReporter)
  if (request.amongMany && isOneByOne(input, report)) return refused(tx, request, report, 'one_by_one', byReporter)
  const now = request.office.clock.now()
  const result = await decided({ ...request, tx, report, informants, informant: own, now }, input)
  if ('refuse' in result) return refused(tx, request, report, result.refuse, byReporter, result.field)
  const by = { unitId: byReporter ? null : (caller.acting?.unit._id ?? null), personId: byReporter ? null : caller.personId }
  const step = { move: input.move, at: now, byUnitId: by.unitId, byPersonId: by.personId, state: result.change.state ?? report.state, ground: stepWords(input), targetUnitId: result.targetUnitId ?? null, photos: result.photos ?? [] }
  const changed: Report = { ...report, ...result.change, version: report.version + 1, updatedAt: now, steps: [...report.steps, step] }
  const moved = withQueriedCopies(report, changed, request, now)
  await tx.put('report', moved)
  await recordTrail(tx, moved, { move: input.move, at: now, actAt: now, who: byReporter ? informantWord : caller.personId, unitId: by.unitId, before: report }, units)
  for (const one of result.beside ?? []) await moveBeside(tx, request, one, now)
  return { kind: 'done', report: moved, relations: relationsWith(own, relationsTo(caller, moved, informants, units)), own }
}

/** What lists ask for follows from the rest: the deadline that runs, whose turn it is, whether it is grave. */
const withQueriedCopies = (before: Report, after: Report, { time, units }: Request, now: number): Report =>
  ({ ...after, ...timed(before, after, now, time), reviewerId: reviewerOf(after, units), grave: isGrave(after) })

/** The case another one was merged into, or taken out of: a step of its own, and no other decision on it at the same moment. */
async function moveBeside(tx: Tx, request: Request, { step: move, before, change }: Beside, now: number): Promise<void> {
  const { caller, units } = request
  const unitId = caller.acting?.unit._id ?? null
  const step = { move, at: now, byUnitId: unitId, byPersonId: caller.personId, state: before.state, ground: '', targetUnitId: null, photos: [] }
  const changed: Report = { ...before, ...change, version: before.version + 1, updatedAt: now, steps: [...before.steps, step] }
  const moved = withQueriedCopies(before, changed, request, now)
  await tx.put('report', moved)
  await recordTrail(tx, moved, { move, at: now, actAt: now, who: caller.personId, unitId, before }, units)
}

const heldBy = ({ receiptHash }: Request, informants: readonly Informant[]): Informant | undefined =>
  receiptHash === undefined ? undefined : informants.find((one) => one.receiptHash === receiptHash)
const relationsWith = (own: Informant | undefined, relations: readonly Relation[]): readonly Relation[] =>
  own === undefined || relations.includes('reporter') ? relations : [...relations.filter((relation) => relation !== 'stranger'), 'reporter']

const isOneByOne = (input: Decision, report: Report): boolean => input.move === 'review' || input.move === 'gradeMajor' || report.level === 'major'

/** What he does as the one who reported, refused attempts too, is written down without his id: only `informant` links the two (C8). */
const isByReporter = (input: Decision, relations: readonly Relation[]): boolean =>
  relations.includes('reporter') && (isReportersMove(hazardMoves[input.move]) || relations.every((relation) => relation === 'reporter'))
const isReportersMove = ({ by }: Move): boolean => by.every((relation) => relation === 'reporter')

/** The very act that made the current version, sent again after an answer that never came. */
function isSameAct(report: Report, caller: Caller, input: Decision, relations: readonly Relation[]): boolean {
  const last = report.steps.at(-1)
  if (!last || report.version !== input.version + 1 || !isSameStep(report, last, input)) return false
  return last.byPersonId === null ? relations.includes('reporter') : last.byPersonId === caller.personId
}

/** A colleague has just sent the case to another unit: this officer had it before him a moment ago and is told so. */
const gaveItAway = (report: Report, caller: Caller, input: Decision): boolean =>
  report.version === input.version + 1 && caller.acting !== null && report.steps.at(-1)?.byUnitId === caller.acting.unit._id && allows('listCases', caller.acting.roles, true)

async function refused(tx: Tx, request: Request, report: Report, code: ProblemCode, byReporter: boolean, field?: string): Promise<Outcome> {
  const { caller, input, office, auditId } = request
  const who = byReporter ? informantWord : caller.personId
  await recordRefusedMove(tx, { id: auditId, at: office.clock.now(), who, unitId: byReporter ? null : (caller.acting?.unit._id ?? null), move: input.move, reportId: report._id, code, state: report.state })
  return field === undefined ? { kind: 'refused', code } : { kind: 'refused', code, field }
}
