/** What lies beside a session: lists of a drill's groups, a stand's stock and tickets, and the questions asked there. */
import type { Material, QuestionCategory, QuestionState } from '@shared/domain/sessionWords'
import type { Base } from './documents.base'

/** The list of a group; `_id` = `<session>:<group>`. Names only of those who have no account: others are looked up (T-38). */
export interface Roll extends Base {
  readonly sessionId: string
  readonly group: string
  readonly people: readonly { readonly who: string; readonly name: string }[]
  /** When its typed names go by themselves; `nothingToForget` where there are none. */
  readonly forgetAt: number
}

export interface Stock {
  readonly material: Material
  /** 入库 and 盘点 less 发放: never below zero. */
  readonly left: number
  readonly issued: number
}
/** A stand as the guard of its tickets and its stock; `_id` = `<session>:<stand>`, `-` = online and without a stand. */
export interface Desk extends Base {
  readonly sessionId: string
  readonly tickets: number
  readonly stock: readonly Stock[]
}

export interface Question extends Base {
  readonly sessionId: string
  readonly stand: string | null
  /** As it was called then: its ticket keeps the name when the stand is taken off the plan; absent in those of before 2026-11-27. */
  readonly standName?: string
  readonly ticket: number
  readonly category: QuestionCategory
  readonly text: string
  readonly state: QuestionState
  /** Who asked by his own phone; '' = somebody at the stand. */
  readonly askerId: string
  readonly enteredBy: string
  /** When it was asked, by the phone's own clock where it could not be sent. */
  readonly at: number
  /** It came so long after it was asked that it is marked 补传; absent in those of before 2026-11-27. */
  readonly late?: boolean
  readonly answer: string
  readonly answeredAt: number | null
  readonly answeredBy: string
  readonly aloud: boolean
  /** The hazard it became; ''. */
  readonly reportId: string
}
