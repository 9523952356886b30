/** Enters by WeChat over HTTPS: the code is exchanged for an openid, of which a keyed hash is kept, and itself only sealed. */
import type { UseCase } from '../../ports/useCase'
import { residentOf } from '../../records/logins'
import { meOf } from '../../records/me'
import { sealedOpenid } from '../../records/openid'
import { Refusal } from '../../records/refusal'
import { newSignIn, rotate } from '../../records/signIn'

export const enterWechat: UseCase<'account.enterWechat'> = async (office, caller, { code }) => {
  if (!office.wechat.offered) throw new Refusal('wechat_off')
  const found = await office.wechat.identify(code)
  if (!found.ok) throw new Refusal(found.why === 'not_here' || found.why === 'denied' ? 'wechat_off' : 'wrong_code')
  const id = office.keys.sign('wechat', found.openid)
  const sealed = sealedOpenid(office, found.openid)
  const fresh = office.ids.next()
  const random = office.ids.random(32)
  const personId = await office.store.transact(async (tx) => {
    const person = await residentOf(office, tx, 'wechat', id, fresh, sealed)
    await rotate(tx, caller, newSignIn(office, person, 'wechat', random).signIn)
    return person
  })
  return { token: newSignIn(office, personId, 'wechat', random).token, me: await meOf(office, personId, 'wechat') }
}
