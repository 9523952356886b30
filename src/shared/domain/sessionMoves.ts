/**
 * One table of a session's moves, two readers (design decision 4): the office guards the write with it, the page shows the button.
 * No state is a dead end: what was closed, cancelled or voided by mistake is opened again.
 */
import { startOfDay } from './calendar'
import { opensAt } from './checkIn'
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

export interface AtSession {
  readonly state: SessionState
  readonly startsAt: number
}
/**
 * What has not begun is not ended, or it would count as 场: a planned one begins at its start, one that was opened by hand when people may
 * check in. Before that it is cancelled or voided, or its time is changed to when it really was.
 */
export const hasBegun = ({ state, startsAt }: AtSession, now: number): boolean => now >= (state === 'planned' ? startsAt : opensAt({ startsAt }))

/** 开始 lets people check in at once, and they count on that day: on the day of its start, or from when the doors open anyway. */
const mayStartFrom = ({ startsAt }: Pick<AtSession, 'startsAt'>): number => Math.min(startOfDay(startsAt), opensAt({ startsAt }))

/** As its new time has it: one that is open and put off to a later day has not been started. Whoever is in stays in; nobody else comes before that day. */
export const stateFrom = (state: SessionState, startsAt: number, now: number): SessionState => (state === 'open' && now < mayStartFrom({ startsAt }) ? 'planned' : state)
/** Run is what was started, or what people came to without anybody pressing 开始: a drill stays one from then on, and nothing else becomes one (L-33). */
export const keepsKind = (state: SessionState, came: boolean): boolean => state === 'open' || came

export type SessionMoveRefusal = 'wrong_state' | 'not_yours' | 'not_begun' | 'not_today'
/** May somebody who is this to the session make the move now? undefined = yes. */
export function refuseSessionMove(name: SessionMoveName, session: AtSession, relations: readonly SessionRelation[], now: number): SessionMoveRefusal | undefined {
  const move: SessionMove = sessionMoves[name]
  if (!move.by.some((relation) => relations.includes(relation))) return 'not_yours'
  if (!move.from.includes(session.state)) return 'wrong_state'
  if (name === 'open' && now < mayStartFrom(session)) return 'not_today'
  return move.to === 'closed' && !hasBegun(session, now) ? 'not_begun' : undefined
}
/** The moves a page may offer, in the table's order. */
export const sessionMovesFor = (session: AtSession, relations: readonly SessionRelation[], now: number): SessionMoveName[] =>
  sessionMoveNames.filter((name) => refuseSessionMove(name, session, relations, now) === undefined)

/** States in which its card may be changed. */
export const isChangeable = (state: SessionState): boolean => state === 'planned' || state === 'open'
