/** A resident enters without registering: the device's own random id is all there is (design decision 14). */
import type { UseCase } from '../../ports/useCase'
import { residentOf } from '../../records/logins'
import { meOf } from '../../records/me'
import { newSignIn, rotate } from '../../records/signIn'

export const enterDevice: UseCase<'account.enterDevice'> = async (office, caller, { device }) => {
  // In wx.cloud the platform says who it is with every call: the device is no second person, and there is no session.
  if (caller.provider === 'wechat' && caller.signInId === null) return { token: null, me: await meOf(office, caller.personId, 'wechat') }
  const id = office.keys.sign('device', device)
  const fresh = office.ids.next()
  const random = office.ids.random(32)
  const personId = await office.store.transact(async (tx) => {
    const person = await residentOf(office, tx, 'device', id, fresh)
    await rotate(tx, caller, newSignIn(office, person, 'device', random).signIn)
    return person
  })
  return { token: newSignIn(office, personId, 'device', random).token, me: await meOf(office, personId, 'device') }
}
