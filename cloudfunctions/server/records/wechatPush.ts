/**
 * WeChat's message push, JSON in the clear: the signature proves the sender knows the operator's token, the event names the app it is
 * for. Only the verdict on a picture is taken; any other event is answered and let go.
 * https://developers.weixin.qq.com/miniprogram/dev/framework/server-ability/message-push.html
 */
import { createHash, timingSafeEqual } from 'node:crypto'
import type { MediaTrace } from '../ports/documents'
import type { Office } from '../ports/office'
import { takeVerdict } from './moderation'

export interface PushSecret {
  readonly appId: string
  readonly token: string
}
export interface PushSign {
  readonly signature: string
  readonly timestamp: string
  readonly nonce: string
}
/** An old signature is worth nothing: who once saw one cannot use it on another event. */
const freshFor = 10 * 60_000
const digest = (text: string): Buffer => createHash('sha1').update(text).digest()

/** @param now epoch milliseconds; `timestamp` is WeChat's, in seconds. */
export function isFromWechat({ token }: PushSecret, { signature, timestamp, nonce }: PushSign, now: number): boolean {
  if (!/^[0-9a-f]{40}$/.test(signature) || !/^\d{1,12}$/.test(timestamp)) return false
  const right = digest([token, timestamp, nonce].sort().join(''))
  return timingSafeEqual(right, Buffer.from(signature, 'hex')) && Math.abs(now - Number(timestamp) * 1000) <= freshFor
}

const fieldIn = (value: unknown, name: string): unknown => (typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined)
type Verdict = Exclude<MediaTrace['verdict'], ''>

/** The verdict an event brings; undefined for any other event or app. An error of WeChat's (it could not fetch the picture) is `unknown`. */
export function verdictOf(event: unknown, appId: string): { readonly trace: string; readonly verdict: Verdict } | undefined {
  const trace = fieldIn(event, 'trace_id')
  if (fieldIn(event, 'Event') !== 'wxa_media_check' || fieldIn(event, 'appid') !== appId) return undefined
  if (typeof trace !== 'string' || !/^[\w-]{1,100}$/.test(trace)) return undefined
  const said = fieldIn(fieldIn(event, 'result'), 'suggest')
  const failed = Number(fieldIn(event, 'errcode') ?? 0) !== 0
  return { trace, verdict: !failed && (said === 'pass' || said === 'review' || said === 'risky') ? said : 'unknown' }
}

/** @returns whether it was a verdict. */
export async function takePush(office: Pick<Office, 'store' | 'clock'>, event: unknown, appId: string): Promise<boolean> {
  const found = verdictOf(event, appId)
  if (found) await takeVerdict(office, found.trace, found.verdict)
  return found !== undefined
}
