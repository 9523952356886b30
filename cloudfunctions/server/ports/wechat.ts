/** What we ask of WeChat. */
export interface Wechat {
  /** False where this instance has no mini-program of its own: nobody can enter that way. */
  readonly offered: boolean
  /** Exchanges wx.login's code; `undefined` = the code is not valid (used, expired, foreign). Throws `WechatUnavailable`. */
  identify(code: string): Promise<{ openid: string } | undefined>
}
/** WeChat cannot answer now; the door turns it into a `later` problem. */
export class WechatUnavailable extends Error {
  override readonly name = 'WechatUnavailable'
}
