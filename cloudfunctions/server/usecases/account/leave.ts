/** Leaves: the session ends for every tab that shares it (T-34). */
import type { UseCase } from '../../ports/useCase'

export const leave: UseCase<'account.leave'> = async (office, caller) => {
  const { signInId } = caller
  if (signInId !== null) await office.store.transact((tx) => tx.remove('signIn', signInId))
  return {}
}
