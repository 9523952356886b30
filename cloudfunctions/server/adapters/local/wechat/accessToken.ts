/**
 * The app's access token: WeChat's stable kind, of which every process gets the same, kept until five minutes before its end.
 * Many that need one at once ask once.
 * https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/mp-access-token/getStableAccessToken.html
 */
import { WechatUnavailable } from '../../../ports/wechat'
import { answerIn, textIn } from '../../wechat/answers'
import { isDenied } from '../../wechat/errorCodes'
import { exchange, jsonOf } from './endpoint'
import type { WechatApp } from './httpsWechat'

const early = 5 * 60_000

/** The app's id or secret is wrong, or WeChat does not know this machine's address. */
export class TokenDenied extends Error {
  override readonly name = 'TokenDenied'
}
export interface AccessToken {
  /** @throws WechatUnavailable, TokenDenied */
  current(): Promise<string>
  /** Another one, after WeChat has refused this. @throws WechatUnavailable, TokenDenied */
  instead(stale: string): Promise<string>
}

export function accessToken({ appId, appSecret, origin }: WechatApp, now: () => number): AccessToken {
  let kept = { token: '', until: 0 }
  let asking: Promise<string> | undefined

  async function ask(force: boolean): Promise<string> {
    const body = { grant_type: 'client_credential', appid: appId, secret: appSecret, force_refresh: force }
    const answer = answerIn(jsonOf(await exchange(origin, { path: '/cgi-bin/stable_token', body })))
    const code = Number(answer['errcode'] ?? 0)
    // 40001 here is the secret, not a token.
    if (code === 40001 || isDenied(code)) throw new TokenDenied(`WeChat gives this app no token: ${String(code)}`)
    if (code !== 0) throw new WechatUnavailable(`WeChat gave no token: ${String(code)}`, 'no')
    const token = textIn(answer, 'access_token')
    kept = { token, until: now() + Number(answer['expires_in'] ?? 0) * 1000 - early }
    return token
  }
  const once = (work: () => Promise<string>): Promise<string> => {
    asking ??= work().finally(() => { asking = undefined })
    return asking
  }
  return {
    current: async () => (kept.token !== '' && now() < kept.until ? kept.token : once(() => ask(false))),
    async instead(stale) {
      if (kept.token !== stale && kept.token !== '' && now() < kept.until) return kept.token
      // Where WeChat still hands out the very one it has just refused, it is made to give a new one; it does so twenty times a day.
      return once(async () => {
        const next = await ask(false)
        return next === stale ? ask(true) : next
      })
    },
  }
}
