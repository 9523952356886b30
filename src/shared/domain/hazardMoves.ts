/**
 * One table of moves, two readers (design decision 4): the server guards the write with it,
 * the page shows or hides the button with it. Source: field.md "A hazard's life", L-03 L-04.
 */
import type { HazardState, Level, Relation } from './words'

/** A row: from which states, by whom, to where, and what it may never do. */
export interface Move {
  readonly label: string
  readonly from: readonly HazardState[]
  readonly by: readonly Relation[]
  /** The state after; `same` keeps it; `route` lets routing decide between submitted and toAssign. */
  readonly to: HazardState | 'same' | 'route'
  /** Refused for a 重大 case. */
  readonly neverMajor?: true
  /** Only for a 重大 case. */
  readonly onlyMajor?: true
  /** Refused unless the case was fixed on the spot (立行立改), or only if it was not. */
  readonly onSpot?: boolean
  /** The person who fixed may not make this move: the fixer never verifies. */
  readonly notFixer?: true
  /** What must come with it. */
  readonly needs?: readonly ('ground' | 'target' | 'photo' | 'person' | 'plan' | 'number' | 'case' | 'until' | 'criterion')[]
}

const open = ['toAssign', 'submitted', 'accepted', 'rectifying', 'fixed', 'selfVerified', 'reviewed'] as const satisfies readonly HazardState[]

export const hazardMoves = {
  assignLead: { label: '指定牵头', from: ['toAssign'], by: ['office'], to: 'submitted', needs: ['target', 'ground'] },
  accept: { label: '接收', from: ['submitted'], by: ['handler'], to: 'accepted' },
  return: { label: '不属本单位（移交）', from: ['submitted'], by: ['handler'], to: 'route', needs: ['ground'] },
  notHazard: { label: '不构成隐患', from: ['submitted', 'accepted'], by: ['handler'], to: 'notHazard', needs: ['ground'], neverMajor: true },
  handOver: { label: '移交外部', from: ['toAssign', 'submitted', 'accepted'], by: ['handler', 'office'], to: 'handedOver', needs: ['target', 'ground'] },
  outsideReply: { label: '登记外部答复', from: ['handedOver'], by: ['handler', 'office'], to: 'same', needs: ['number'] },
  merge: { label: '并案', from: ['submitted', 'accepted'], by: ['handler', 'office'], to: 'merged', needs: ['case'] },
  assign: { label: '指派', from: ['accepted', 'rectifying'], by: ['handler'], to: 'rectifying', needs: ['person'] },
  fixOnSpot: { label: '立行立改', from: ['submitted', 'accepted'], by: ['handler'], to: 'fixed', neverMajor: true, needs: ['photo'] },
  confirm: { label: '确认已整改', from: ['fixed'], by: ['handler', 'verifier', 'supervisor'], to: 'closed', neverMajor: true, onSpot: true, notFixer: true },
  fix: { label: '整改完成', from: ['rectifying'], by: ['fixer', 'handler'], to: 'fixed', needs: ['photo'] },
  selfVerify: { label: '本单位自验', from: ['fixed'], by: ['handler', 'verifier'], to: 'selfVerified', onSpot: false, notFixer: true },
  review: { label: '监管部门复查', from: ['selfVerified'], by: ['supervisor'], to: 'reviewed', notFixer: true },
  close: { label: '销号', from: ['selfVerified', 'reviewed'], by: ['handler', 'supervisor', 'office'], to: 'closed', notFixer: true },
  sendBack: { label: '退回整改', from: ['fixed', 'selfVerified', 'reviewed'], by: ['handler', 'verifier', 'supervisor', 'office'], to: 'rectifying', needs: ['ground'], notFixer: true },
  askExtension: { label: '申请延期', from: ['accepted', 'rectifying'], by: ['handler'], to: 'same', needs: ['ground', 'until'] },
  grantExtension: { label: '同意延期', from: ['accepted', 'rectifying'], by: ['supervisor', 'office'], to: 'same' },
  refuseExtension: { label: '不同意延期', from: ['accepted', 'rectifying'], by: ['supervisor', 'office'], to: 'same', needs: ['ground'] },
  gradeMajor: { label: '定为重大', from: ['submitted', 'accepted', 'rectifying'], by: ['handler', 'supervisor', 'office'], to: 'same', needs: ['criterion'], neverMajor: true },
  lowerMajor: { label: '降为一般', from: ['accepted', 'rectifying'], by: ['supervisor'], to: 'same', needs: ['ground'], onlyMajor: true },
  withdraw: { label: '撤回', from: ['toAssign', 'submitted'], by: ['reporter'], to: 'withdrawn' },
  supplement: { label: '补充材料', from: open, by: ['reporter'], to: 'same' },
  reopen: { label: '未整改，重新打开', from: ['closed', 'notHazard'], by: ['reporter'], to: 'route', needs: ['ground'] },
} as const satisfies Record<string, Move>
export type MoveName = keyof typeof hazardMoves
export const moveNames = Object.keys(hazardMoves) as MoveName[]

/** What the table needs to know of a case. */
export interface CaseFacts {
  readonly state: HazardState
  readonly level: Level
  readonly fixedOnSpot: boolean
}
/** What the table needs to know of the person. */
export interface ActorFacts {
  readonly relations: readonly Relation[]
  readonly isFixer: boolean
}

export type MoveRefusal = 'wrong_state' | 'not_yours' | 'never_for_major' | 'only_for_major' | 'fixer_never_verifies' | 'not_on_spot' | 'not_reviewed'

/**
 * May this person make this move on this case? `undefined` means yes.
 * A 重大 case is closed only after the regulator's review (监管部门复查, always).
 */
export function refuseMove(name: MoveName, facts: CaseFacts, actor: ActorFacts): MoveRefusal | undefined {
  const move: Move = hazardMoves[name]
  if (!move.from.includes(facts.state)) return 'wrong_state'
  if (!move.by.some((relation) => actor.relations.includes(relation))) return 'not_yours'
  if (move.neverMajor && facts.level === 'major') return 'never_for_major'
  if (move.onlyMajor && facts.level !== 'major') return 'only_for_major'
  if (move.onSpot !== undefined && move.onSpot !== facts.fixedOnSpot) return 'not_on_spot'
  if (move.notFixer && actor.isFixer) return 'fixer_never_verifies'
  if (name === 'close' && facts.level === 'major' && facts.state !== 'reviewed') return 'not_reviewed'
  return undefined
}

/** The moves a page may offer, in the table's order. */
export const movesFor = (facts: CaseFacts, actor: ActorFacts): MoveName[] =>
  moveNames.filter((name) => refuseMove(name, facts, actor) === undefined)
