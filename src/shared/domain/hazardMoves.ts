/**
 * One table of moves, two readers (design decision 4): the server guards the write with it,
 * the page shows or hides the button with it. Source: field.md "A hazard's life", L-03 L-04.
 */
import type { ExtensionAnswer, HazardState, Level, Relation } from './words'

/** A row: from which states, by whom, to where, and what it may never do. */
export interface Move {
  readonly label: string
  readonly from: readonly HazardState[]
  /** A 重大 one only from these. */
  readonly majorFrom?: readonly HazardState[]
  readonly by: readonly Relation[]
  /** The state after; `same` keeps it; `route` lets routing decide between submitted and toAssign; `before` gives back the state it had. */
  readonly to: HazardState | 'same' | 'route' | 'before'
  /** Refused for a 重大 case. */
  readonly neverMajor?: true
  /** Only for a 重大 case. */
  readonly onlyMajor?: true
  /** Refused unless the case was fixed on the spot (立行立改), or only if it was not. */
  readonly onSpot?: boolean
  /** The person who fixed may not make this move: the fixer never verifies. */
  readonly notFixer?: true
  /** Only who may decide the grade of a case. */
  readonly grader?: true
  /** What must stand on a 重大 case before this move. */
  readonly majorOwes?: readonly MajorDuty[]
  /** Where the one request for 延期 must stand. */
  readonly extension?: 'none' | 'asked'
  /** What must come with it. */
  readonly needs?: readonly ('ground' | 'target' | 'photo' | 'person' | 'plan' | 'number' | 'case' | 'until' | 'criterion' | 'controls')[]
}
/** What a 重大 case must show before it goes on (L-01 L-03 L-09). */
export const majorDuties = { plan: '整改方案（措施、责任、资金、时限、预案）', controls: '临时管控', workersTold: '职工大会或职代会通报' } as const
export type MajorDuty = keyof typeof majorDuties

const open = ['toAssign', 'submitted', 'accepted', 'rectifying', 'fixed', 'selfVerified', 'reviewed'] as const satisfies readonly HazardState[]
const working = ['accepted', 'rectifying'] as const satisfies readonly HazardState[]

export const hazardMoves = {
  assignLead: { label: '指定牵头', from: ['toAssign'], by: ['office'], to: 'submitted', needs: ['target', 'ground'] },
  accept: { label: '接收', from: ['submitted'], by: ['handler'], to: 'accepted' },
  return: { label: '不属本单位（移交）', from: ['submitted'], by: ['handler'], to: 'route', needs: ['ground'] },
  notHazard: { label: '不构成隐患', from: ['submitted', 'accepted'], by: ['handler'], to: 'notHazard', needs: ['ground'], neverMajor: true },
  handOver: { label: '移交外部', from: ['toAssign', 'submitted', 'accepted'], by: ['handler', 'office'], to: 'handedOver', needs: ['target', 'ground'] },
  outsideReply: { label: '登记外部答复', from: ['handedOver'], by: ['handler', 'office'], to: 'same', needs: ['number'] },
  merge: { label: '并案', from: ['submitted', 'accepted'], by: ['handler', 'office'], to: 'merged', needs: ['case'] },
  separate: { label: '撤销并案', from: ['merged'], by: ['handler', 'office'], to: 'before', needs: ['ground'] },
  plan: { label: '定方案', from: working, by: ['handler'], to: 'rectifying', onlyMajor: true, needs: ['plan'] },
  control: { label: '临时管控', from: ['submitted', 'accepted', 'rectifying', 'fixed', 'selfVerified', 'reviewed'], by: ['handler', 'supervisor'], to: 'same', onlyMajor: true, needs: ['controls'] },
  tellWorkers: { label: '向职工大会（职代会）通报', from: ['accepted', 'rectifying', 'fixed', 'selfVerified', 'reviewed'], by: ['handler'], to: 'same', onlyMajor: true },
  assign: { label: '指派', from: working, by: ['handler'], to: 'rectifying', needs: ['person'], majorOwes: ['plan'] },
  fixOnSpot: { label: '立行立改', from: ['submitted', 'accepted'], by: ['handler'], to: 'fixed', neverMajor: true, needs: ['photo'] },
  confirm: { label: '确认已整改', from: ['fixed'], by: ['handler', 'verifier', 'supervisor'], to: 'closed', neverMajor: true, onSpot: true, notFixer: true },
  fix: { label: '整改完成', from: ['rectifying'], by: ['fixer', 'handler'], to: 'fixed', needs: ['photo'], majorOwes: ['plan', 'controls'] },
  selfVerify: { label: '本单位自验', from: ['fixed'], by: ['handler', 'verifier'], to: 'selfVerified', onSpot: false, notFixer: true },
  review: { label: '监管部门复查', from: ['fixed', 'selfVerified'], majorFrom: ['selfVerified'], by: ['supervisor'], to: 'reviewed', onSpot: false, notFixer: true },
  close: { label: '销号', from: ['selfVerified', 'reviewed'], majorFrom: ['reviewed'], by: ['handler', 'supervisor', 'office'], to: 'closed', notFixer: true, majorOwes: ['workersTold'] },
  sendBack: { label: '退回整改', from: ['fixed', 'selfVerified', 'reviewed'], by: ['handler', 'verifier', 'supervisor', 'office'], to: 'rectifying', needs: ['ground'], notFixer: true },
  askExtension: { label: '申请延期', from: working, by: ['handler'], to: 'same', needs: ['ground', 'until'], extension: 'none' },
  grantExtension: { label: '同意延期', from: working, by: ['supervisor', 'office'], to: 'same', extension: 'asked' },
  refuseExtension: { label: '不同意延期', from: working, by: ['supervisor', 'office'], to: 'same', needs: ['ground'], extension: 'asked' },
  proposeMajor: { label: '建议定为重大', from: ['submitted', 'accepted', 'rectifying'], by: ['handler', 'territorial'], to: 'same', needs: ['criterion'], neverMajor: true },
  gradeMajor: { label: '定为重大', from: ['submitted', 'accepted', 'rectifying'], by: ['handler', 'supervisor', 'office'], to: 'same', needs: ['criterion'], neverMajor: true, grader: true },
  lowerMajor: { label: '降为一般', from: ['submitted', 'accepted', 'rectifying'], by: ['supervisor'], to: 'same', needs: ['ground'], onlyMajor: true, grader: true },
  withdraw: { label: '撤回', from: ['toAssign', 'submitted'], by: ['reporter'], to: 'withdrawn' },
  supplement: { label: '补充材料', from: open, by: ['reporter'], to: 'same' },
  reopen: { label: '未整改，重新打开', from: ['closed', 'notHazard', 'handedOver', 'withdrawn'], by: ['reporter'], to: 'route', needs: ['ground'] },
} as const satisfies Record<string, Move>
export type MoveName = keyof typeof hazardMoves
export const moveNames = Object.keys(hazardMoves) as MoveName[]
/** What may stand in a case's history: the report, the moves, and that another case was merged into this one or taken out again. */
export type StepName = MoveName | 'submit' | 'absorb' | 'release'
const otherSteps = { submit: '上报', absorb: '另一件并入', release: '并入的一件撤出' } as const
export const stepLabel = (step: StepName): string => (Object.keys(hazardMoves).includes(step) ? hazardMoves[step as MoveName].label : otherSteps[step as keyof typeof otherSteps])

/** What the table needs to know of a case; a stored case is one. */
export interface CaseFacts {
  readonly state: HazardState
  readonly level: Level
  readonly fixedOnSpot: boolean
  readonly plan: object | null
  readonly controls: object | null
  readonly workersToldAt: number | null
  readonly extension: { readonly decided: ExtensionAnswer } | null
}
/** What the table needs to know of the person. */
export interface ActorFacts {
  readonly relations: readonly Relation[]
  readonly isFixer: boolean
  /** Holds a post that decides grades (`policy.gradeMajor`). */
  readonly mayGrade: boolean
}

export type MoveRefusal =
  | 'wrong_state' | 'not_yours' | 'never_for_major' | 'only_for_major' | 'fixer_never_verifies' | 'not_on_spot' | 'not_reviewed' | 'not_grader'
  | 'plan_first' | 'controls_first' | 'workers_first' | 'extension_once' | 'no_extension_asked'

const owed: Record<MajorDuty, (facts: CaseFacts) => boolean> = {
  plan: (facts) => facts.plan === null,
  controls: (facts) => facts.controls === null,
  workersTold: (facts) => facts.workersToldAt === null,
}
const firstOwed: Record<MajorDuty, MoveRefusal> = { plan: 'plan_first', controls: 'controls_first', workersTold: 'workers_first' }

/** What a 重大 case still owes; nothing for an ordinary one or one that has left the work. */
export const dutiesOwed = (facts: CaseFacts): MajorDuty[] =>
  facts.level === 'major' && open.some((state) => state === facts.state) ? (Object.keys(majorDuties) as MajorDuty[]).filter((duty) => owed[duty](facts)) : []

/**
 * May this person make this move on this case? `undefined` means yes.
 * A 重大 case is closed only after the regulator's review (监管部门复查, always).
 */
export function refuseMove(name: MoveName, facts: CaseFacts, actor: ActorFacts): MoveRefusal | undefined {
  const move: Move = hazardMoves[name]
  const major = facts.level === 'major'
  if (!move.from.includes(facts.state)) return 'wrong_state'
  if (!move.by.some((relation) => actor.relations.includes(relation))) return 'not_yours'
  if (move.neverMajor && major) return 'never_for_major'
  if (move.onlyMajor && !major) return 'only_for_major'
  if (move.onSpot !== undefined && move.onSpot !== facts.fixedOnSpot) return 'not_on_spot'
  if (move.notFixer && actor.isFixer) return 'fixer_never_verifies'
  if (move.grader && !actor.mayGrade) return 'not_grader'
  if (major && move.majorFrom && !move.majorFrom.includes(facts.state)) return 'not_reviewed'
  const duty = major ? move.majorOwes?.find((one) => owed[one](facts)) : undefined
  if (duty !== undefined) return firstOwed[duty]
  if (move.extension === 'none' && facts.extension !== null) return 'extension_once'
  if (move.extension === 'asked' && facts.extension?.decided !== 'asked') return 'no_extension_asked'
  return undefined
}

/** The moves a page may offer, in the table's order. */
export const movesFor = (facts: CaseFacts, actor: ActorFacts): MoveName[] =>
  moveNames.filter((name) => refuseMove(name, facts, actor) === undefined)
