/** What the office's boards say. */
import * as z from 'zod/mini'
import { action } from './action'
import { documentId, pageOf, pageRequest } from './pieces'

export const board = {
  /** Deliveries that could not be made: nothing is dropped silently. */
  'board.stuck': action({ door: 'board', policy: 'boards', writes: false, input: z.strictObject(pageRequest), output: pageOf(z.strictObject({ id: z.string(), name: z.string(), about: z.string(), at: z.number(), tries: z.number(), problem: z.string() })) }),
  'board.retry': action({ door: 'board', policy: 'boards', writes: true, input: z.strictObject({ id: documentId }), output: z.strictObject({ id: z.string(), state: z.string() }) }),
} as const
