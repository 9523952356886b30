/** Subscription messages: what people have accepted, and what became of each message (W-10). */
import type { MessagePurpose } from '@shared/domain/subscription'
import type { Base } from './documents.base'

/** One acceptance is one message. `_id` = `<person>:<tap>:<purpose>`; how many are open is how many may still be sent, so it never goes below none. */
export interface Grant extends Base {
  readonly personId: string
  readonly purpose: MessagePurpose
  readonly templateId: string
  readonly at: number
  /** `void`: WeChat says the person takes no more of this template. */
  readonly state: 'open' | 'spent' | 'void'
  /** The message it was spent on; '' while it is not. */
  readonly spentOn: string
}

/** One message that was to leave the house. `_id` = the inbox message's; written before WeChat is asked, so that it is never sent twice. */
export interface Dispatch extends Base {
  readonly personId: string
  readonly grantId: string
  readonly at: number
  /** `leaving`: WeChat is being asked · `waiting`: it certainly did not take it, and is asked again · `unknown`: it may have; never again. */
  readonly state: 'leaving' | 'waiting' | 'sent' | 'refused' | 'unknown' | 'given_up'
  /** Why it was given up; a word of the port's. */
  readonly why: string
}
