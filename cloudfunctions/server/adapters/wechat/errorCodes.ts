/**
 * WeChat's error numbers by call, as their pages list them, and what each means to us. A number that no page names may be anything:
 * it counts as "cannot answer now".
 * https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/ (code2Session, getPhoneNumber, sendMessage, msgSecCheck, mediaCheckAsync, getUnlimitedQRCode)
 */
import { WechatUnavailable } from '../../ports/wechat'

/** For every call: the app may not use it. 40013 app id · 40125 secret · 40164 address not allowed · 48001 and -604101 no permission · 50002 limited · 89503 89506 89507 address to be confirmed. */
const denied = [40013, 40125, 40164, 41002, 41004, 48001, 48004, 50002, 61007, 89503, 89506, 89507, -604101]
/** The token is not (or no longer) good: fetched anew once. */
const staleToken = [40001, 40014, 41001, 42001]
/** Asked too often: not done, and later it may be. */
const tooOften = [43108, 44991, 45009, 45011, -601003]

/** What each call's own numbers mean. 87014 is version 1's verdict and no longer comes (W-07). */
export const meanings = {
  identify: { 40029: 'code', 40163: 'code', 40226: 'blocked' },
  phoneNumber: { 40029: 'code', 40163: 'code', 1400001: 'no_quota' },
  sendSubscription: { 43101: 'refused', 43107: 'refused', 40003: 'person', 40037: 'template', 41030: 'template', 45168: 'template', 47001: 'template', 47003: 'template' },
  checkText: { 61010: 'person_away', 40003: 'person_away', 44004: 'content', 45002: 'content', 47001: 'content' },
  checkPicture: { 61010: 'person_away', 40003: 'person_away', 40006: 'content', 47001: 'content' },
  miniProgramCode: { 40097: 'scene', 40129: 'scene', 40169: 'scene', 85096: 'scene', 41030: 'page' },
} as const satisfies Readonly<Record<string, Readonly<Record<number, string>>>>

export type Call = keyof typeof meanings
type WhyOf<C extends Call> = (typeof meanings)[C][keyof (typeof meanings)[C]]
export interface No<C extends Call> {
  readonly ok: false
  readonly why: WhyOf<C> | 'denied'
}
export const isStaleToken = (code: number): boolean => staleToken.includes(code)
export const isDenied = (code: number): boolean => denied.includes(code)

const meaningsOf = <C extends Call>(call: C): Readonly<Record<number, WhyOf<C>>> => meanings[call] as unknown as Readonly<Record<number, WhyOf<C>>>

/**
 * A refusal as an outcome of this call.
 * @throws WechatUnavailable for what may be otherwise later; `no` where WeChat has certainly not done it.
 */
export function refusalOf<C extends Call>(call: C, code: number): No<C> {
  const own = meaningsOf(call)[code]
  if (own !== undefined) return { ok: false, why: own }
  if (isDenied(code)) return { ok: false, why: 'denied' }
  throw new WechatUnavailable(`WeChat answered ${String(code)} to ${call}`, tooOften.includes(code) || isStaleToken(code) ? 'no' : 'unknown')
}
