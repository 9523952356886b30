/** May this person use this action at all, and for that unit? The object itself is checked by the use case. */
import type { ActionName } from '@shared/contract/actions'
import { allows, type PolicyKey } from '@shared/domain/policy'
import type { Caller } from '../ports/caller'
import { Refusal } from '../records/refusal'
import type { Identity } from './identify'

/** What somebody with a first code from the unit may do before choosing a password. */
const beforeOwnPassword: readonly ActionName[] = ['account.me', 'account.setPassword', 'account.leave']

/**
 * The caller with the unit acted for: the one asked for, or the only one there is. Somebody with posts in several units who
 * names none acts as a person only.
 * @throws Refusal `sign_in_needed`, `session_ended`, `password_first`, `not_your_unit`, `not_allowed`.
 */
export function authorise(identity: Identity, action: ActionName, policy: PolicyKey, as: string | undefined): Caller {
  const { caller, seats, status } = identity
  const known = status === 'known'
  if (!known && !allows(policy, [], false)) throw new Refusal(status === 'ended' ? 'session_ended' : 'sign_in_needed')
  if (identity.mustChangePassword && policy !== 'enter' && !beforeOwnPassword.includes(action)) throw new Refusal('password_first')
  const acting = as === undefined ? (seats.length === 1 ? seats[0] : undefined) : seats.find((seat) => seat.unit._id === as)
  if (as !== undefined && !acting && policy !== 'enter') throw new Refusal('not_your_unit')
  if (!allows(policy, acting?.roles ?? [], known)) throw new Refusal('not_allowed')
  return { ...caller, acting: acting ?? null, home: seats[0]?.unit ?? null }
}
