/**
 * WeChat's login over HTTPS: code2session. With an app id and its secret it asks WeChat (or, in tests, a double of that very
 * endpoint); without them this instance has no WeChat login and says so.
 * https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/user-login/code2Session.html
 */
import { WechatUnavailable, type Wechat } from '../../ports/wechat'

export interface WechatApp {
  readonly appId: string
  readonly appSecret: string
  /** Where WeChat answers; fixed by the operator, never by a request (T-24). */
  readonly origin: string
}
/** 40029 bad code · 40163 used code · 40226 blocked user: normal answers, not failures. */
const refusedCodes = [40029, 40163, 40226]
const patience = 5_000

const noWechat: Wechat = { offered: false, identify: () => Promise.resolve(undefined) }

export function localWechat(app: WechatApp | undefined): Wechat {
  if (!app) return noWechat
  return {
    offered: true,
    async identify(code) {
      const url = new URL('/sns/jscode2session', app.origin)
      url.search = new URLSearchParams({ appid: app.appId, secret: app.appSecret, js_code: code, grant_type: 'authorization_code' }).toString()
      return sessionIn(await replyOf(url))
    },
  }
}

async function replyOf(url: URL): Promise<unknown> {
  try {
    const reply = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(patience) })
    return await reply.json()
  } catch (cause) {
    throw new WechatUnavailable('WeChat did not answer', { cause })
  }
}

function sessionIn(reply: unknown): { openid: string } | undefined {
  const said = typeof reply === 'object' && reply !== null ? reply : {}
  const openid: unknown = Reflect.get(said, 'openid')
  if (typeof openid === 'string' && openid !== '') return { openid }
  if (refusedCodes.includes(Number(Reflect.get(said, 'errcode')))) return undefined
  throw new WechatUnavailable('WeChat answered neither a session nor a refusal')
}
