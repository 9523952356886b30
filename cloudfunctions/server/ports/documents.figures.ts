/** What the figures of hazards remember of each case and each place, beside the ledger. */
import type { CountedCategory, StandingWord } from '@shared/domain/standing'
import type { Level } from '@shared/domain/words'
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
