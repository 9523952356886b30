/** What a decision is made from, and what it answers. */
import type { Decision } from '@shared/contract/hazard'
import type { ProblemCode } from '@shared/contract/problems'
import type { Caller } from '../../ports/caller'
import type { Informant, Report } from '../../ports/documents'
import type { Tx } from '../../ports/store'
import type { Arrived } from '../attachPhotos'
import type { TimeRules } from '../calendarSetting'
import type { RoutedReport } from '../routeReport'
import type { Directory } from '../units'

/** What is asked for before the transaction, which may look at nothing but documents. */
export interface Prepared {
  readonly units: Directory
  /** The route to the named target, computed for this very version; undefined = no target possible. */
  readonly routed: RoutedReport | undefined
  /** Photos of this decision that the caller has sent. */
  readonly arrived: Arrived
  /** Whom the handling unit may ask to fix it; empty unless somebody is to be named. */
  readonly colleagueIds: readonly string[]
  readonly time: TimeRules
}
export interface Deciding extends Prepared {
  readonly tx: Tx
  readonly report: Report
  /** Everybody who reported it, and the one who decides here, if it is one of them. */
  readonly informants: readonly Informant[]
  readonly informant: Informant | undefined
  readonly caller: Caller
  readonly now: number
}
/** Another case that changes with this one. */
export interface Beside {
  readonly step: 'absorb' | 'release'
  readonly before: Report
  readonly change: Partial<Report>
}
export interface Changed {
  readonly change: Partial<Report>
  readonly targetUnitId?: string | null
  readonly photos?: readonly string[]
  readonly beside?: readonly Beside[]
}
export interface RefusedDecision {
  readonly refuse: ProblemCode
  readonly field: string
}
export type Decide<M extends Decision['move']> = (facts: Deciding, input: Extract<Decision, { move: M }>) => Promise<Changed | RefusedDecision>

/** Nothing but a new state. */
export const onlyState = (state: Report['state']) => async (): Promise<Changed> => Promise.resolve({ change: { state } })
/** The case has come to an end. */
export const ending = (state: Report['state']) => async ({ now }: Pick<Deciding, 'now'>): Promise<Changed> => Promise.resolve({ change: { state, closedAt: now } })
