/** What was done or handed in without people signing in: one entry (补充登记), and what it is counted as. */
import type { Amounts, SupplementMoveName, SupplementState } from '@shared/domain/supplement'
import type { Base } from './documents.base'

export interface Supplement extends Base {
  readonly campaign: string
  readonly activity: string
  /** Follows from its evidence and from 撤回. */
  readonly state: SupplementState
  /** Grows by one with every change; the optimistic lock of T-25. */
  readonly version: number
  readonly unitId: string
  /** The unit and all above it when it was entered: where it counts, for good. */
  readonly scopes: readonly string[]
  /** The day of the act, at a moment of it. */
  readonly at: number
  readonly title: string
  readonly amounts: Amounts
  /** https, or ''. */
  readonly link: string
  readonly photos: readonly string[]
  /** A second person's sentence on what stands there now: a correction of the numbers takes it away. */
  readonly witness: { readonly personId: string; readonly unitId: string; readonly words: string; readonly at: number } | null
  /** Who entered the numbers that stand there now. */
  readonly toldBy: string
  readonly counted: SupplementCount | null
  /** How often it was counted anew; ids of its ledger rows. */
  readonly turn: number
  readonly createdBy: string
  readonly createdAt: number
  readonly updatedAt: number
  readonly steps: readonly SupplementStep[]
  readonly bodyHash: string
}
/** What it counts as now; taken back exactly as it was counted. */
export interface SupplementCount {
  readonly at: number
  readonly amounts: Amounts
}
export interface SupplementStep {
  readonly move: SupplementMoveName | 'record' | 'dropPhoto'
  readonly at: number
  readonly byPersonId: string
  readonly ground: string
}
