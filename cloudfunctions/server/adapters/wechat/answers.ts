/** What stands in WeChat's answers, by our names. The SDK answers in camelCase, HTTPS in snake_case: the names are read both ways. */
import { WechatUnavailable, type Verdict } from '../../ports/wechat'

export type Answer = Readonly<Record<string, unknown>>

export const answerIn = (value: unknown): Answer => (typeof value === 'object' && value !== null ? (value as Answer) : {})
const camel = (name: string): string => name.replace(/_[a-z]/g, (found) => found.slice(1).toUpperCase())
const valueIn = (answer: Answer, name: string): unknown => answer[name] ?? answer[camel(name)]
/** The text under this snake_case name. @throws WechatUnavailable when there is none: this is no answer of WeChat's. */
export function textIn(answer: Answer, name: string): string {
  const value = valueIn(answer, name)
  if (typeof value === 'string' && value !== '') return value
  throw new WechatUnavailable(`WeChat's answer has no ${name}`, 'unknown')
}
export const partIn = (answer: Answer, name: string): Answer => answerIn(valueIn(answer, name))

const verdicts: readonly Verdict[] = ['pass', 'review', 'risky']
/** The one verdict of version 2: `suggest`. A word nobody knows is for people to judge. */
export function verdictIn(answer: Answer): { readonly suggest: Verdict; readonly label: number } {
  const result = partIn(answer, 'result')
  const said = textIn(result, 'suggest')
  return { suggest: verdicts.find((verdict) => verdict === said) ?? 'review', label: Number(result['label'] ?? 0) }
}
