/** WeChat over HTTPS, for an office on a server of one's own: the app's own secret, and a token made of it. */
import { WechatUnavailable, type Wechat } from '../../../ports/wechat'
import { answerIn, partIn, textIn, verdictIn, type Answer } from '../../wechat/answers'
import { isStaleToken, refusalOf, type Call, type No } from '../../wechat/errorCodes'
import { pictureIn } from '../../wechat/picture'
import { accessToken, TokenDenied } from './accessToken'
import { exchange, jsonOf, type Reply } from './endpoint'

export interface WechatApp {
  readonly appId: string
  readonly appSecret: string
  /** Where WeChat answers; fixed by the operator, never by a request (T-24). */
  readonly origin: string
}
type Heard<C extends Call> = No<C> | { readonly ok: true; readonly answer: Answer; readonly reply: Reply }

const codeOf = (answer: Answer): number => Number(answer['errcode'] ?? 0)

export function httpsWechat(app: WechatApp, now: () => number): Wechat {
  const token = accessToken(app, now)

  const once = async (path: string, body: object, access: string): Promise<{ answer: Answer | undefined; reply: Reply }> => {
    const reply = await exchange(app.origin, { path, query: { access_token: access }, body })
    const said = jsonOf(reply)
    return { answer: said === undefined ? undefined : answerIn(said), reply }
  }
  /** One call with the token, once more with another where WeChat refuses the first. Pictures have no answer beside them. */
  async function ask<C extends Call>(call: C, path: string, body: object): Promise<Heard<C>> {
    try {
      const access = await token.current()
      let heard = await once(path, body, access)
      if (heard.answer && isStaleToken(codeOf(heard.answer))) heard = await once(path, body, await token.instead(access))
      if (heard.answer && codeOf(heard.answer) !== 0) return refusalOf(call, codeOf(heard.answer))
      return { ok: true, answer: heard.answer ?? {}, reply: heard.reply }
    } catch (error) {
      if (error instanceof TokenDenied) return { ok: false, why: 'denied' }
      throw error
    }
  }
  return {
    offered: true,
    connected: true,
    async identify(code) {
      const query = { appid: app.appId, secret: app.appSecret, js_code: code, grant_type: 'authorization_code' }
      const answer = answerIn(jsonOf(await exchange(app.origin, { path: '/sns/jscode2session', query })))
      return codeOf(answer) === 0 ? { ok: true, openid: textIn(answer, 'openid') } : refusalOf('identify', codeOf(answer))
    },
    async phoneNumber(code) {
      const heard = await ask('phoneNumber', '/wxa/business/getuserphonenumber', { code })
      if (!heard.ok) return heard
      const phone = partIn(heard.answer, 'phone_info')
      return { ok: true, number: textIn(phone, 'purePhoneNumber'), country: textIn(phone, 'countryCode') }
    },
    async sendSubscription({ openid, templateId, page, fields }) {
      const data = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, { value }]))
      const heard = await ask('sendSubscription', '/cgi-bin/message/subscribe/send', { touser: openid, template_id: templateId, page, data, lang: 'zh_CN' })
      if (!heard.ok) return heard
      if (heard.answer['errcode'] !== 0) throw new WechatUnavailable('no answer of WeChat’s', 'unknown')
      return { ok: true }
    },
    async checkText(openid, scene, text) {
      const heard = await ask('checkText', '/wxa/msg_sec_check', { openid, scene, version: 2, content: text })
      return heard.ok ? { ok: true, ...verdictIn(heard.answer), trace: textIn(heard.answer, 'trace_id') } : heard
    },
    async checkPicture(openid, scene, url) {
      const heard = await ask('checkPicture', '/wxa/media_check_async', { openid, scene, version: 2, media_type: 2, media_url: url })
      return heard.ok ? { ok: true, trace: textIn(heard.answer, 'trace_id') } : heard
    },
    async miniProgramCode({ scene, page, width }) {
      const heard = await ask('miniProgramCode', '/wxa/getwxacodeunlimit', { scene, page, width, check_path: true })
      return heard.ok ? { ok: true, image: pictureIn(heard.reply.bytes) } : heard
    },
  }
}
