/**
 * One table of a session's moves, two readers (design decision 4): the office guards the write with it, the page shows the button.
 * No state is a dead end: what was closed, cancelled or voided by mistake is opened again.
 */
import type { SessionState } from './sessionWords'

/** What one is to a session. `organiser` = an officer of the lead unit; `helper` = named on it (team leader, volunteer, expert). */
export const sessionRelations = { organiser: '主办单位人员', helper: '现场人员', partner: '联办单位人员', above: '上级单位人员', attendee: '参加人', stranger: '无关人员' } as const
export type SessionRelation = keyof typeof sessionRelations

export interface SessionMove {
  readonly label: string
  readonly from: readonly SessionState[]
  readonly by: readonly SessionRelation[]
  readonly to: SessionState
  /** `ground`: why, two letters at least. `assessment`: of a drill alone (L-33). */
  readonly needs?: readonly ('ground' | 'assessment')[]
}
export const sessionMoves = {
  open: { label: '开始', from: ['planned'], by: ['organiser', 'helper'], to: 'open' },
  close: { label: '结束', from: ['planned', 'open'], by: ['organiser'], to: 'closed', needs: ['assessment'] },
  cancel: { label: '取消', from: ['planned'], by: ['organiser'], to: 'cancelled', needs: ['ground'] },
  restore: { label: '恢复', from: ['cancelled'], by: ['organiser'], to: 'planned' },
  reopen: { label: '重新打开更正', from: ['closed', 'voided'], by: ['organiser'], to: 'open', needs: ['ground'] },
  void: { label: '作废', from: ['open', 'closed'], by: ['organiser'], to: 'voided', needs: ['ground'] },
} as const satisfies Record<string, SessionMove>
export type SessionMoveName = keyof typeof sessionMoves
export const sessionMoveNames = Object.keys(sessionMoves) as SessionMoveName[]

export type SessionMoveRefusal = 'wrong_state' | 'not_yours'
/** May somebody who is this to the session make the move? undefined = yes. */
export function refuseSessionMove(name: SessionMoveName, state: SessionState, relations: readonly SessionRelation[]): SessionMoveRefusal | undefined {
  const move: SessionMove = sessionMoves[name]
  if (!move.by.some((relation) => relations.includes(relation))) return 'not_yours'
  return move.from.includes(state) ? undefined : 'wrong_state'
}
/** The moves a page may offer, in the table's order. */
export const sessionMovesFor = (state: SessionState, relations: readonly SessionRelation[]): SessionMoveName[] =>
  sessionMoveNames.filter((name) => refuseSessionMove(name, state, relations) === undefined)

/** States in which its card may be changed. */
export const isChangeable = (state: SessionState): boolean => state === 'planned' || state === 'open'
/** States whose rows count at all; cancelled and voided ones count nowhere. */
export const counts = (state: SessionState): boolean => state === 'planned' || state === 'open' || state === 'closed'
