import type { Problem, Reply } from '@shared/contract/envelope'
import { ownProblem } from './problem'

const kinds: readonly string[] = ['fix', 'sign_in', 'refuse', 'stale', 'later', 'broken'] satisfies Problem['kind'][]
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const isProblem = (value: unknown): value is Problem =>
  isRecord(value) && typeof value.code === 'string' && typeof value.say === 'string' && kinds.includes(String(value.kind))

/** The office's own reply, or undefined for anything else that came back: a portal's page, half a body, another's JSON. */
export function replyIn(value: unknown): Reply<unknown> | undefined {
  if (!isRecord(value)) return undefined
  if (value.ok === true && 'value' in value) return { ok: true, value: value.value }
  if (value.ok === false && isProblem(value.problem)) return { ok: false, problem: value.problem }
  return undefined
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The reply in a body. What is not ours is `later`: a captive portal answers 200 with a page, a proxy 502 with another. */
export const replyOf = (status: number, text: string): Reply<unknown> =>
  replyIn(parsed(text)) ?? { ok: false, problem: ownProblem(status >= 500 ? 'unavailable' : 'offline') }
