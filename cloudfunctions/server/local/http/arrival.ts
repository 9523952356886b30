/**
 * Whoever scans a code in a browser that the office does not know is let in on the way: one trip where two would follow each other (P22).
 * It is `account.enterDevice` by its own door, with its limits and its cookie; the header is that action's input and says nothing by itself (T-01).
 */
import type { Context } from 'hono'
import { envelopeVersion } from '@shared/contract/envelope'
import type { Answer, Knock, OpenDoor } from '../../door'

/** The device of a check-in that was refused because nobody is known; undefined for everything else. */
export function arrivingDevice(c: Context, { action, reply }: Answer): string | undefined {
  const nobody = !reply.ok && reply.problem.kind === 'sign_in'
  return nobody && action === 'session.checkIn' ? c.req.header('x-device') : undefined
}

/** @returns what the account's door says; with a token in it where the device is a resident now. */
export const enterOnTheWay = (account: OpenDoor, device: string, address: Knock['address']): Promise<Answer> =>
  account({ body: { parsed: { action: 'account.enterDevice', data: { device }, v: envelopeVersion } }, token: null, address })

/** The session it began. */
export function tokenIn({ reply }: Answer): string | null {
  const token: unknown = reply.ok ? Reflect.get(Object(reply.value), 'token') : null
  return typeof token === 'string' ? token : null
}
