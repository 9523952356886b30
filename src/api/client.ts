/** The office as functions: `await call('hazard.mine', {})`. Types come from the contract's rows, which stay in the office. */
import { envelopeVersion } from '@shared/contract/envelope'
import type { Door } from '@shared/contract/action'
import type { ActionName, Input, Output } from '@shared/contract/actions'
import { ProblemError } from './problem'
import { session } from './session'
import { ask } from './transport'

export { ProblemError } from './problem'

export interface Calling {
  /** The unit acted for, where it is not the current one (undefined = none): what waits in the outbox remembers its own. */
  readonly as?: string | undefined
  /** Nobody is looking: an ended session waits instead of opening the sign-in page. */
  readonly quiet?: boolean
}

// Ways in, and what one may see before: they make the session, so they cannot wait for one.
const opensTheDoor = (action: ActionName) => action.startsWith('account.enter') || action === 'account.samplePeople'

/**
 * Asks the office to do `action`. Resolves with its answer; rejects with ProblemError, whose kind says what to do.
 * A person who never signed in becomes a resident of this device first, unasked.
 */
export async function call<A extends ActionName>(action: A, data: Input<A>, calling: Calling = {}): Promise<Output<A>> {
  const door = action.slice(0, action.indexOf('.')) as Door
  // Asked when it goes out, not when it was called: only then the session has been read.
  const request = () => {
    const as = 'as' in calling ? calling.as : session.as
    return { action, data, v: envelopeVersion, ...(as === undefined ? {} : { as }) }
  }
  if (opensTheDoor(action)) {
    const entered = await ask(door, { action, data, v: envelopeVersion })
    if (entered.ok) return entered.value as Output<A>
    throw new ProblemError(entered.problem)
  }
  await session.ready()
  let reply = await ask(door, request())
  if (!reply.ok && reply.problem.kind === 'sign_in' && await session.renew(calling.quiet ?? false)) reply = await ask(door, request())
  if (!reply.ok) throw new ProblemError(reply.problem)
  return reply.value as Output<A>
}
