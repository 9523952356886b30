/** What is remembered beside a case so that nobody has to look through the cases: its place in the figures, its place among others, the hotline it came from. */
import type { CountedCategory, StandingWord } from '@shared/domain/standing'
import type { HotlineSource, Level } from '@shared/domain/words'
import type { Base } from './documents.base'

/**
 * What a case is counted as now; `_id` = report id. It takes back exactly what it was counted as, whatever became of the
 * unit tree meanwhile, and answers which cases stand behind a number.
 */
export interface CaseStanding extends Base {
  /** '' where it stands in nobody's figures. */
  readonly unitId: string
  /** The counted unit and all above it when the case came to it. */
  readonly scopes: readonly string[]
  readonly category: CountedCategory
  readonly level: Level
  readonly word: StandingWord
  /** Time of the reported act: the period the case belongs to, for good. */
  readonly foundAt: number
  /** How often it was counted anew; ids of its ledger rows. */
  readonly turn: number
}

/** Cases of one enterprise or place, the newest first. `_id` = the place's key. */
export interface Cluster extends Base {
  readonly unitId: string | null
  /** The place as last told, where no unit is known. */
  readonly words: string
  readonly cases: readonly { readonly id: string; readonly category: CountedCategory; readonly at: number }[]
  /** When the third newest was found; 0 while there are fewer. */
  readonly thirdAt: number
}

/** A 转办件 as the hotline counts it; `_id` = report id. */
export interface Letter extends Base {
  readonly from: HotlineSource
  readonly number: string
  /** By when the hotline wants its answer. */
  readonly dueAt: number
  /** The case is not ended. */
  readonly open: boolean
}
