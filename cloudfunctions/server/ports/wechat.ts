/** What we ask of WeChat. */
export interface Wechat {
  /** Exchanges wx.login's code; `undefined` = the code is not valid (used, expired, foreign). Throws = WeChat cannot answer now. */
  identify(code: string): Promise<{ openid: string } | undefined>
}
