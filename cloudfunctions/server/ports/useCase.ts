/** One intention: what it needs, who asks, what it answers. Throws `Refusal` to say no. */
import type { ActionName, Input, Output } from '@shared/contract/actions'
import type { Caller } from './caller'
import type { Office } from './office'

export type UseCase<A extends ActionName> = (office: Office, caller: Caller, input: Input<A>) => Promise<Output<A>>
