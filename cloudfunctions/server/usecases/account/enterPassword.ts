/** Enters with a login and a password (T-34). */
import type { UseCase } from '../../ports/useCase'
import { meOf } from '../../records/me'
import { provenLogin } from '../../records/passwords'
import { newSignIn, rotate } from '../../records/signIn'

export const enterPassword: UseCase<'account.enterPassword'> = async (office, caller, input) => {
  const { _id, personId } = await provenLogin(office, input.login, input.password)
  const { token, signIn } = newSignIn(office, personId, 'password', office.ids.random(32))
  await office.store.transact(async (tx) => {
    const login = await tx.get('login', _id)
    if (login && (login.failures > 0 || login.lockedUntil > 0)) await tx.put('login', { ...login, failures: 0, lockedUntil: 0 })
    await rotate(tx, caller, signIn)
  })
  return { token, me: await meOf(office, personId, 'password') }
}
