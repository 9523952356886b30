/**
 * WeChat from within a cloud function: the official SDK, loaded with the first question (it weighs more than all the rest of a door).
 * It turns names to snake_case and back and throws what WeChat refuses, with WeChat's number as `errCode`.
 * Works where WeChat itself has called the function (a phone, the timer), and only for the calls that the function's config.json lists.
 */
import { WechatUnavailable, type Wechat } from '../../ports/wechat'
import { answerIn, partIn, textIn, verdictIn, type Answer } from '../wechat/answers'
import { refusalOf, type Call, type No } from '../wechat/errorCodes'
import { pictureIn } from '../wechat/picture'

type Ask = (request: object) => Promise<unknown>
/** The part of the SDK that counts here. */
export interface OpenApi {
  readonly phonenumber: { readonly getPhoneNumber: Ask }
  readonly subscribeMessage: { readonly send: Ask }
  readonly security: { readonly msgSecCheck: Ask; readonly mediaCheckAsync: Ask }
  readonly wxacode: { readonly getUnlimited: Ask }
}
type Heard<C extends Call> = No<C> | { readonly ok: true; readonly answer: Answer }

/** In a box: the SDK's `openapi` answers to every name, `then` too, so that a promise of it would ask WeChat for an API called `then`. */
export interface Loaded {
  readonly openapi: OpenApi
}
async function loadSdk(): Promise<Loaded> {
  const { default: cloud } = await import('wx-server-sdk')
  cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string })
  return { openapi: cloud.openapi as unknown as OpenApi }
}
const codeOf = (error: unknown): number => Number(answerIn(error)['errCode'] ?? Number.NaN)

/** @param load gives the SDK's `openapi`; called once. */
export function sdkWechat(load: () => Promise<Loaded> = loadSdk): Wechat {
  let loaded: Promise<Loaded> | undefined
  async function ask<C extends Call>(call: C, request: (api: OpenApi) => Promise<unknown>): Promise<Heard<C>> {
    loaded ??= load()
    const { openapi } = await loaded
    try {
      return { ok: true, answer: answerIn(await request(openapi)) }
    } catch (error) {
      const code = codeOf(error)
      // Tencent's side of the wire, and the SDK's word for what it cannot name: whether WeChat was reached is not known.
      if (Number.isNaN(code)) throw new WechatUnavailable(`the SDK failed at ${call}`, 'unknown')
      return refusalOf(call, code)
    }
  }
  return {
    // The platform says with every call who it is.
    offered: false,
    connected: true,
    identify: () => Promise.resolve({ ok: false, why: 'not_here' }),
    async phoneNumber(code) {
      const heard = await ask('phoneNumber', (api) => api.phonenumber.getPhoneNumber({ code }))
      if (!heard.ok) return heard
      const phone = partIn(heard.answer, 'phone_info')
      return { ok: true, number: textIn(phone, 'purePhoneNumber'), country: textIn(phone, 'countryCode') }
    },
    async sendSubscription({ openid, templateId, page, fields }) {
      const data = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, { value }]))
      const heard = await ask('sendSubscription', (api) => api.subscribeMessage.send({ touser: openid, templateId, page, data, lang: 'zh_CN' }))
      return heard.ok ? { ok: true } : heard
    },
    async checkText(openid, scene, text) {
      const heard = await ask('checkText', (api) => api.security.msgSecCheck({ openid, scene, version: 2, content: text }))
      return heard.ok ? { ok: true, ...verdictIn(heard.answer), trace: textIn(heard.answer, 'trace_id') } : heard
    },
    async checkPicture(openid, scene, url) {
      const heard = await ask('checkPicture', (api) => api.security.mediaCheckAsync({ openid, scene, version: 2, mediaType: 2, mediaUrl: url }))
      return heard.ok ? { ok: true, trace: textIn(heard.answer, 'trace_id') } : heard
    },
    async miniProgramCode({ scene, page, width }) {
      const heard = await ask('miniProgramCode', (api) => api.wxacode.getUnlimited({ scene, page, width, checkPath: true }))
      return heard.ok ? { ok: true, image: pictureIn(heard.answer['buffer']) } : heard
    },
  }
}
