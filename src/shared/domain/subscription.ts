/**
 * Subscription messages (W-10): one acceptance is one message, and a template's fields hold little. Words are counted in code points.
 * https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/mp-message-management/subscribe-message/sendMessage.html
 */
import { civilDay, timeWords } from './calendar'

/** What somebody may ask to be told of in WeChat. */
export const messagePurposes = { progress: '上报有进展', todo: '有件待办理' } as const
export type MessagePurpose = keyof typeof messagePurposes

/** What a message can say; neutral words only (T-06). */
export interface MessageFacts {
  readonly title: string
  /** Number of the case; '' = none. */
  readonly number: string
  readonly at: number
}
export const messageFacts = ['title', 'number', 'time'] as const
export type MessageFact = (typeof messageFacts)[number]

const cut = (text: string, most: number): string => {
  const letters = [...text]
  return letters.length <= most ? text : `${letters.slice(0, most - 1).join('')}…`
}
/** What each kind of field takes; the digits behind the kind count the fields of a template. */
const kinds: Readonly<Record<string, (text: string) => string>> = {
  thing: (text) => cut(text, 20),
  // Letters, digits and signs only: a case's number without the words before it.
  character_string: (text) => text.replace(/[^\x21-\x7e]/g, '').slice(0, 32) || '-',
  time: (text) => text,
}
const kindOf = (field: string): string => field.replace(/\d+$/, '')

/** The value of one field, never empty, never longer than the field holds. @throws RangeError for a kind that is not known. */
export function fieldText(field: string, fact: MessageFact, { title, number, at }: MessageFacts): string {
  const fit = kinds[kindOf(field)]
  if (!fit) throw new RangeError(`no field of this kind: ${field}`)
  return fit({ title, number, time: `${civilDay(at).slice(0, 4)}年${timeWords(at)}` }[fact]) || '-'
}
