/** Tells one person outside the inbox (subscription message). The inbox itself is documents in the store. */
import type { MessagePurpose } from '@shared/domain/subscription'

export interface Notice {
  /** Of the inbox message: the same notice told twice leaves once. */
  readonly id: string
  readonly personId: string
  readonly purpose: MessagePurpose
  /** Neutral words only (T-06): never the hazard's text, a place finer than the unit, or the informant. */
  readonly title: string
  /** Number of the case; '' = none. */
  readonly number: string
  readonly at: number
  readonly link: string
}
/** A template of the mini-program's that a person may be asked for. */
export interface MessageOffer {
  readonly purpose: MessagePurpose
  readonly templateId: string
}
export interface Notifier {
  /** Empty where there is no channel besides the inbox. */
  readonly offers: readonly MessageOffer[]
  /** `sent`, or `no_channel` where the person granted none or WeChat does not take it: a normal outcome. Throws = certainly not sent, try again later. */
  tell(notice: Notice): Promise<'sent' | 'no_channel'>
}
