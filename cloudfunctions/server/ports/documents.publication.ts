/** An answered question on the public 问答 list (D10). Who asked is not in it. */
import type { PublicationState } from '@shared/domain/publication'
import type { QuestionCategory } from '@shared/domain/sessionWords'
import type { Base } from './documents.base'

/** `_id` = the question's; written again for each edition. */
export interface Publication extends Base {
  readonly sessionId: string
  /** The unit that answers, with its name of that day. */
  readonly unitId: string
  readonly unitName: string
  readonly category: QuestionCategory
  /** As published: without names. */
  readonly question: string
  readonly answer: string
  readonly state: PublicationState
  /** From 1; each has a verdict of its own. */
  readonly edition: number
  readonly at: number
  readonly publishedBy: string
  /** Why it was blocked or taken down; ''. */
  readonly ground: string
}
