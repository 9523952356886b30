/** Tells one person outside the inbox (subscription message). The inbox itself is documents in the store. */
export interface Notice {
  readonly personId: string
  /** Neutral words only (T-06): never the hazard's text, a place finer than the unit, or the informant. */
  readonly title: string
  readonly body: string
  readonly link: string
}
export interface Notifier {
  /** `sent`, or `no_channel` where the person granted none: a normal outcome. Throws = try again later. */
  tell(notice: Notice): Promise<'sent' | 'no_channel'>
}
