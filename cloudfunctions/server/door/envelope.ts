/** The outer shape of a request (design decision 2); one that is from a newer phone than this office is refused. */
import * as z from 'zod/mini'
import { actions, type ActionName } from '@shared/contract/actions'
import type { ActionRow, Door } from '@shared/contract/action'
import { envelopeVersion } from '@shared/contract/envelope'
import { id } from '@shared/contract/pieces'
import { Refusal } from '../records/refusal'

const shape = z.strictObject({
  action: z.string().check(z.maxLength(60)),
  data: z.unknown(),
  as: z.optional(id),
  v: z.number().check(z.int(), z.minimum(1), z.maximum(envelopeVersion)),
})

export interface Asked {
  readonly action: ActionName
  readonly row: ActionRow
  readonly data: unknown
  /** The unit the person wants to act for; a wish until `authorise` has looked. */
  readonly as: string | undefined
}

/** @throws Refusal `malformed`, or `unknown_action` for one that this door does not have. */
export function readEnvelope(door: Door, body: unknown): Asked {
  const read = shape.safeParse(body)
  if (!read.success) throw new Refusal('malformed')
  const { action, data, as } = read.data
  if (!isAction(action) || actions[action].door !== door) throw new Refusal('unknown_action')
  return { action, row: actions[action], data, as }
}
const isAction = (name: string): name is ActionName => Object.hasOwn(actions, name)
