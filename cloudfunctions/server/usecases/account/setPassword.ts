/** Chooses an own password; whoever else was signed in as this person is not any more (T-34). */
import type { UseCase } from '../../ports/useCase'
import { passwordText, provenLogin, refuseWeak } from '../../records/passwords'
import { Refusal } from '../../records/refusal'
import { endSignIns } from '../../records/signIn'

export const setPassword: UseCase<'account.setPassword'> = async (office, caller, { old, next }) => {
  const { rows } = await office.store.find('loginsOfPerson', { personId: caller.personId }, { limit: 20 })
  const own = rows.find((login) => login.provider === 'password')
  if (!own) throw new Refusal('wrong_password', 'old')
  const name = own._id.slice('password:'.length)
  refuseWeak(next, name)
  if (next === old) throw new Refusal('weak_password', 'next')
  const proven = await provenLogin(office, name, old)
  const secret = await office.keys.hashPassword(passwordText(next))
  await office.store.transact((tx) => tx.put('login', { ...proven, secret, failures: 0, lockedUntil: 0, mustChange: false }))
  await endSignIns(office, caller.personId, caller.signInId)
  return { changed: true }
}
