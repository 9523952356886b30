/** What waits to be shown to others, and WeChat's verdicts on pictures (W-07 W-08). */
import type { HumanReason } from '@shared/domain/moderation'
import type { Base } from './documents.base'

/** One edition of one thing; `_id` is the thing's own, made by its feature. Shown to others in state `pass` alone. */
export interface Moderation extends Base {
  readonly kind: 'text' | 'picture'
  /** Who made it; '' where nobody is known. */
  readonly personId: string
  readonly at: number
  readonly state: 'pending' | 'human' | 'pass' | 'blocked'
  /** '' unless people are to decide or have decided. */
  readonly reason: HumanReason | ''
  /** Who of the office decided; '' = WeChat. */
  readonly decidedBy: string
}

/** A picture handed to WeChat; `_id` = WeChat's trace. Verdict and picture come in either order. */
export interface MediaTrace extends Base {
  /** '' while only the verdict is here. */
  readonly moderationId: string
  /** '' while none has come; `unknown`: WeChat could not fetch or read the picture. */
  readonly verdict: 'pass' | 'review' | 'risky' | 'unknown' | ''
  readonly at: number
}
