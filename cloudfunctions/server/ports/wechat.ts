/**
 * What we ask of WeChat. What WeChat answers in the ordinary course, a refusal too, is an outcome; only what may be otherwise a
 * minute later is thrown (`WechatUnavailable`).
 * `not_here`: this instance has no mini-program (or this way of asking cannot do it) · `denied`: WeChat lets this app not use the call
 * (permission, app id, secret): for the operator, trying again does not help.
 */
export type Said<T, Why extends string> = ({ readonly ok: true } & T) | { readonly ok: false; readonly why: Why | 'denied' | 'not_here' }

/** `code`: used, expired or of another app · `blocked`: WeChat itself has blocked this user as a risk. */
export type Identified = Said<{ readonly openid: string }, 'code' | 'blocked'>
/** `no_quota`: the calls that were paid for are used up (1400001): let the person type the number. */
export type PhoneFound = Said<{ readonly number: string; readonly country: string }, 'code' | 'no_quota'>
/** `refused`: the person takes no (more) message of this template (43101): never tried again · `template`: its id, page or fields are wrong · `person`: no such openid. */
export type Sent = Said<object, 'refused' | 'template' | 'person'>
/** `person_away`: its writer has not been in the mini-program for two hours (61010) · `content`: WeChat cannot take it. Either is for people to judge. */
export type TextChecked = Said<{ readonly suggest: Verdict; readonly label: number; readonly trace: string }, 'person_away' | 'content'>
export type PictureTaken = Said<{ readonly trace: string }, 'person_away' | 'content'>
/** `scene`: too long or a letter that is not allowed · `page`: not a page of the released mini-program. */
export type CodeMade = Said<{ readonly image: Uint8Array }, 'scene' | 'page'>

export type Verdict = 'pass' | 'review' | 'risky'
/** 1 a profile · 2 a comment · 3 a forum · 4 a social log. */
export type CheckScene = 1 | 2 | 3 | 4

export interface SubscriptionMessage {
  readonly openid: string
  readonly templateId: string
  /** A page of the mini-program without leading `/`, with its query. */
  readonly page: string
  /** By the template's own field names, already cut to what each may hold. */
  readonly fields: Readonly<Record<string, string>>
}
export interface CodeWish {
  /** ≤ 32 letters of `0-9a-zA-Z!#$&'()*+,/:;=?@-._~`. */
  readonly scene: string
  /** Without leading `/` and without a query. */
  readonly page: string
  /** Pixels, 280–1280. */
  readonly width: number
}
export interface Wechat {
  /** False where nobody can enter by a code of wx.login: no mini-program here, or the platform itself says who calls. */
  readonly offered: boolean
  /** False where nothing at all can be asked of WeChat: no messages, no moderation, no codes. */
  readonly connected: boolean
  /** Exchanges wx.login's code. */
  identify(code: string): Promise<Identified>
  /** Exchanges the code of a `getPhoneNumber` button (W-05): single use, five minutes. */
  phoneNumber(code: string): Promise<PhoneFound>
  /** One message for one acceptance (W-10). */
  sendSubscription(message: SubscriptionMessage): Promise<Sent>
  /** @param text at most 2,500 code points (W-07). */
  checkText(openid: string, scene: CheckScene, text: string): Promise<TextChecked>
  /** The verdict comes later, by message push, under the trace (W-08). @param url readable for WeChat for half an hour. */
  checkPicture(openid: string, scene: CheckScene, url: string): Promise<PictureTaken>
  /** The picture of a mini-program code (W-11), PNG or JPEG as WeChat sends it. */
  miniProgramCode(wish: CodeWish): Promise<CodeMade>
}
/** WeChat cannot answer now; the door turns it into a `later` problem. */
export class WechatUnavailable extends Error {
  override readonly name = 'WechatUnavailable'
  constructor(
    message: string,
    /** `no`: WeChat has certainly not done it · `unknown`: it may have (a time-out, a cut connection, an answer nobody can read). */
    readonly done: 'no' | 'unknown',
    options?: ErrorOptions,
  ) {
    super(message, options)
  }
}
