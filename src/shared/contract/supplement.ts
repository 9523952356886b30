/** What a phone may say about 补充登记: the schemas pages check a draft with, the office's own. */
import * as z from 'zod/mini'
import { linkPattern, mostOf } from '@shared/domain/supplement'
import { id, line, millis, sha256 } from './pieces'
import { activityKey, sessionId } from './session'

/** Made by the phone; short, because rows of the ledger are named by it. */
export const supplementId = sessionId
const amount = z.optional(z.number().check(z.int(), z.minimum(0), z.maximum(mostOf)))
/** By measure of the form; those the activity does not count are refused. */
export const amounts = z.strictObject({ sessions: amount, times: amount, persons: amount, items: amount })
const link = z.union([z.literal(''), z.string().check(z.regex(linkPattern))])
const photos = z.array(z.strictObject({ id, sha256 })).check(z.maxLength(9))
const told = {
  /** A moment of the day on which it was done. */
  at: millis,
  title: line(100, 2),
  amounts,
}
export const supplementInput = z.strictObject({ id: supplementId, activity: activityKey, ...told, link, photos })

const ground = line(300, 2)
const onSupplement = { id: supplementId, version: z.number().check(z.int(), z.minimum(1)) }
/** One move of an entry; a later one is a row of this union, never a second action. */
export const supplementMove = z.discriminatedUnion('move', [
  z.strictObject({ move: z.literal('correct'), ...onSupplement, ...told, ground }),
  z.strictObject({ move: z.literal('prove'), ...onSupplement, link, photos }),
  z.strictObject({ move: z.literal('witness'), ...onSupplement, words: line(300, 4) }),
  z.strictObject({ move: z.literal('withdraw'), ...onSupplement, ground }),
  z.strictObject({ move: z.literal('restore'), ...onSupplement }),
])
export type SupplementInput = z.infer<typeof supplementInput>
export type SupplementMoveInput = z.infer<typeof supplementMove>
