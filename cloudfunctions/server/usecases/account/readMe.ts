/** Who I am, for whom I may act, what waits. */
import type { UseCase } from '../../ports/useCase'
import { meOf } from '../../records/me'
import { Refusal } from '../../records/refusal'

export const readMe: UseCase<'account.me'> = async (office, caller) => {
  if (caller.provider === null) throw new Refusal('sign_in_needed')
  return meOf(office, caller.personId, caller.provider, caller.acting?.unit._id)
}
