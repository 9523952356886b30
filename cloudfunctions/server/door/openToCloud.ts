/** A door as a cloud function answers: what was asked is the event, who asks is the platform's context. */
import type { Reply } from '@shared/contract/envelope'
import type { OpenDoor } from '../door'
import { httpEventIn, openToHttp, type HttpReply } from './httpAccess'
import type { Invocation } from './invocation'

/** The platform writes these into every event beside what the phone sent; nothing here believes them (T-01). */
const ofThePlatform = ['userInfo', 'tcbContext']

const askedIn = (event: object): object => Object.fromEntries(Object.entries(event).filter(([key]) => !ofThePlatform.includes(key)))

/** @returns the envelope that `wx.cloud.callFunction` resolves with as `result`. */
export const openToCloud = (door: OpenDoor) => async (event: object, { openid, address }: Pick<Invocation, 'openid' | 'address'>): Promise<Reply<unknown>> =>
  (await door({ body: { parsed: askedIn(event) }, token: null, openid, address })).reply

/**
 * The door as the platform calls it: `exports.main`. A call in which WeChat names nobody may have come by HTTP access.
 * Nothing of the event or the context is in any answer.
 */
export const asFunction = (door: OpenDoor, invoked: (context: unknown) => Invocation) => {
  const toPhones = openToCloud(door)
  const toHttp = openToHttp(door)
  return (event: unknown, context: unknown): Promise<Reply<unknown> | HttpReply> => {
    const who = invoked(context)
    const asked = typeof event === 'object' && event !== null ? event : {}
    const http = who.openid === '' ? httpEventIn(asked) : undefined
    return http === undefined ? toPhones(asked, who) : toHttp(http)
  }
}
