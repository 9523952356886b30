/** Knocking at the doors of 云溪 the way a transport does. */
import { openDoors } from '@office/local/doors'
import type { Answer, OpenDoor, OpenOffice } from '@office/door'
import type { ActionName, Input, Output } from '@shared/contract/actions'
import type { ProblemCode } from '@shared/contract/problems'

export interface Knocks {
  /** The raw answer to any bytes. */
  raw(door: string, body: Uint8Array, token?: string | null, address?: string): Promise<Answer>
  /** Any envelope, good or bad. */
  say(door: string, envelope: unknown, token?: string | null, address?: string): Promise<Answer>
  /** A right request; a refusal fails the test. */
  ask<A extends ActionName>(action: A, data: Input<A>, token?: string | null, as?: string): Promise<Output<A>>
  /** The code of the problem, `ok` where there was none. */
  codeOf(action: string, data: unknown, token?: string | null, as?: string, address?: string): Promise<ProblemCode | 'ok'>
  enter(person: string): Promise<string>
  device(device: string): Promise<string>
}
const text = new TextEncoder()
export const deviceId = (seed: string): string => seed.padEnd(30, '0')

export function knocks(office: OpenOffice): Knocks {
  const doors: Readonly<Record<string, OpenDoor>> = openDoors(office)
  const raw: Knocks['raw'] = (door, body, token = null, address = '192.0.2.1') => doors[door]!({ body, token, address })
  const say: Knocks['say'] = (door, envelope, token, address) => raw(door, text.encode(JSON.stringify(envelope)), token, address)
  const doorOf = (action: string) => action.split('.')[0] ?? ''
  const enveloped = (action: string, data: unknown, as?: string) => ({ action, data, v: 1, ...(as === undefined ? {} : { as }) })
  const ask: Knocks['ask'] = async (action, data, token, as) => {
    const { reply } = await say(doorOf(action), enveloped(action, data, as), token)
    if (!reply.ok) throw new Error(`${action}: ${reply.problem.code} ${reply.problem.field ?? ''}`)
    return reply.value as never
  }
  const tokenFrom = ({ token }: { token: string | null }): string => {
    if (token === null) throw new Error('no token')
    return token
  }
  return {
    raw,
    say,
    ask,
    async codeOf(action, data, token, as, address) {
      const { reply } = await say(doorOf(action), enveloped(action, data, as), token, address)
      return reply.ok ? 'ok' : reply.problem.code
    },
    enter: async (person) => tokenFrom(await ask('account.enterSample', { person })),
    device: async (device) => tokenFrom(await ask('account.enterDevice', { device: deviceId(device) })),
  }
}
