// The one place that speaks to wx.cloud or to HTTPS (design decision 2).
import type { Door } from '@shared/contract/action'
import type { Problem, Reply, Request } from '@shared/contract/envelope'
import type { Exchange } from '@/device/devices'
import { callCloud, uploadCloud, wire } from '@/device/wire'
import { ownProblem, ProblemError } from './problem'
import { replyIn, replyOf } from './reply'
import { session } from './session'

const callMs = 15_000
// 400 KB over 2G at its worst; a cut upload starts again at its photo, not at the report.
const uploadMs = 90_000

/** Without an address of its own a mini-program lives in wx.cloud; a browser asks where it came from. */
const inCloud = (): boolean => wire.client === 'weapp' && API_BASE === ''

const headers = (): Record<string, string> => ({
  'x-client': wire.client,
  ...(session.token === null ? {} : { authorization: `Bearer ${session.token}` }),
})
const unheard: { ok: false; problem: Problem } = { ok: false, problem: ownProblem('offline') }
const slow: { ok: false; problem: Problem } = { ok: false, problem: ownProblem('unavailable') }
const heard = (answer: Exchange): Reply<unknown> =>
  answer.ok ? replyOf(answer.status, answer.text) : answer.why === 'timeout' ? slow : unheard

/** Hands a request to a door. Never throws: no network, a time-out and a portal's page are `later` problems. */
export async function ask(door: Door, request: Request): Promise<Reply<unknown>> {
  if (!inCloud()) return heard(await wire.post(`${API_BASE}/fn/${door}`, JSON.stringify(request), headers(), callMs))
  const answer = await callCloud(door, request, callMs)
  if (!answer.ok) return answer.why === 'timeout' ? slow : unheard
  return replyIn(answer.result) ?? slow
}

export interface Ticket { readonly ticket: string; readonly url: string }

/**
 * Sends one photo by its ticket. Resolves with the hash of what the office received, or null where the platform does
 * not say (wx.cloud): then the answer to the report does. Rejects with ProblemError.
 */
export async function sendPhoto({ ticket, url }: Ticket, bytes: Uint8Array, path: string | undefined): Promise<string | null> {
  if (inCloud()) {
    if (path !== undefined && await uploadCloud(`incoming/${ticket}`, path)) return null
    throw new ProblemError(ownProblem('offline'))
  }
  const reply = putReply(await wire.put(`${API_BASE}${url}`, bytes, headers(), uploadMs))
  if (!reply.ok) throw new ProblemError(reply.problem)
  return reply.value
}

// The PUT answers `{ sha256 }` bare or inside the envelope.
function putReply(answer: Exchange): Reply<string> {
  if (!answer.ok) return answer.why === 'timeout' ? slow : unheard
  const bare = /^\s*\{\s*"sha256"\s*:\s*"([0-9a-f]{64})"\s*\}\s*$/.exec(answer.text)
  if (answer.status === 200 && bare?.[1]) return { ok: true, value: bare[1] }
  const reply = replyOf(answer.status, answer.text)
  if (!reply.ok) return reply
  const said = (reply.value as { sha256?: unknown } | null)?.sha256
  return typeof said === 'string' ? { ok: true, value: said } : unheard
}
