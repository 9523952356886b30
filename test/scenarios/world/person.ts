/** A person of the sample with a signed-in phone, over HTTP. Everything he says and hears is kept. */
import type { ActionName, Input, Output } from '@shared/contract/actions'
import type { Reply } from '@shared/contract/envelope'
import { ProblemError } from '@/api/problem'
import { replyOf } from '@/api/reply'
import type { House } from './house'

export interface Person {
  readonly id: string
  readonly token: string
  /** His phone's clock, which goes with the house's. */
  now(): number
  /** Every body that came back, whole. */
  readonly heard: string[]
  /** Rejects with ProblemError. */
  call<A extends ActionName>(action: A, data: Input<A>, as?: string): Promise<Output<A>>
  /** PUT of the raw bytes; gives the hash of what arrived. */
  put(url: string, bytes: Uint8Array): Promise<string>
}

const say = async (house: House, action: ActionName, data: unknown, token: string | null, as: string | undefined): Promise<{ status: number; text: string }> => {
  const answer = await fetch(`${house.base}/fn/${action.slice(0, action.indexOf('.'))}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-client': 'weapp', ...(token === null ? {} : { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ action, data, v: 1, ...(as === undefined ? {} : { as }) }),
  })
  return { status: answer.status, text: await answer.text() }
}
function valueOf<T>(reply: Reply<unknown>): T {
  if (!reply.ok) throw new ProblemError(reply.problem)
  return reply.value as T
}

/** Somebody who has not signed in. */
export async function ask<A extends ActionName>(house: House, action: A, data: Input<A>): Promise<Output<A>> {
  const { status, text } = await say(house, action, data, null, undefined)
  return valueOf(replyOf(status, text))
}

export function withToken(house: House, id: string, token: string): Person {
  const heard: string[] = []
  return {
    id,
    token,
    now: () => house.office.clock.now(),
    heard,
    async call<A extends ActionName>(action: A, data: Input<A>, as?: string): Promise<Output<A>> {
      const { status, text } = await say(house, action, data, token, as)
      heard.push(text)
      return valueOf(replyOf(status, text))
    },
    async put(url, bytes) {
      const answer = await fetch(house.base + url, { method: 'PUT', headers: { authorization: `Bearer ${token}` }, body: new Uint8Array(bytes) })
      const text = await answer.text()
      heard.push(text)
      return valueOf<{ sha256: string }>(replyOf(answer.status, text)).sha256
    },
  }
}

export async function enter(house: House, person: string): Promise<Person> {
  const { token } = await ask(house, 'account.enterSample', { person })
  if (token === null) throw new Error('a phone gets its token')
  return withToken(house, person, token)
}
