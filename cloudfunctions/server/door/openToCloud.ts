/** A door as a cloud function answers: what was asked is the event, who asks is the platform's context. */
import type { Reply } from '@shared/contract/envelope'
import type { OpenDoor } from '../door'

/** The part of `cloud.getWXContext()` that counts here. */
export interface CloudContext {
  readonly OPENID: string
  readonly CLIENTIP?: string
}
/** The platform writes these into every event beside what the phone sent; nothing here believes them (T-01). */
const ofThePlatform = ['userInfo', 'tcbContext']

const askedIn = (event: object): object => Object.fromEntries(Object.entries(event).filter(([key]) => !ofThePlatform.includes(key)))

/** @returns the envelope that `wx.cloud.callFunction` resolves with as `result`. */
export const openToCloud = (door: OpenDoor) => async (event: object, context: CloudContext): Promise<Reply<unknown>> =>
  (await door({ body: { parsed: askedIn(event) }, token: null, openid: context.OPENID, address: context.CLIENTIP ?? '' })).reply
