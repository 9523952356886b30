/** Calling the roll and the board of the missing (J8, L-33). Phones import its types only. */
import * as z from 'zod/mini'
import { action } from './action'
import { sessionId } from './session'
import { callInput, saveRollInput } from './sessionRoll'

const person = z.strictObject({ who: z.string(), name: z.string(), state: z.enum(['present', 'absent', 'missing']), at: z.nullable(z.number()), source: z.string() })
const group = z.strictObject({
  key: z.string(),
  name: z.string(),
  /** Of the list, or the number planned where there is none. */
  expected: z.number(),
  present: z.number(),
  missing: z.number(),
  /** Empty for whoever may not know names. */
  people: z.array(person),
  /** When its last one came; null while somebody is missing. */
  clearedAt: z.nullable(z.number()),
})
const board = z.strictObject({
  asOf: z.number(),
  startedAt: z.number(),
  expected: z.number(),
  present: z.number(),
  missing: z.number(),
  /** Came, but stands on no list. */
  extra: z.number(),
  clearedAt: z.nullable(z.number()),
  /** From the start until the last one came; null while somebody is missing. Milliseconds. */
  timeToClear: z.nullable(z.number()),
  groups: z.array(group),
})
export const sessionRoll = {
  /** The lists, groups side by side, with who is missing: from the session's own rows, so that every officer sees the same at once. */
  'session.board': action({ door: 'session', policy: 'readSession', writes: false, input: z.strictObject({ id: sessionId }), output: board }),
  /** The list of a group, as a whole. */
  'session.saveRoll': action({ door: 'session', policy: 'helpSession', writes: true, input: saveRollInput, output: board }),
  /** 到 缺 撤销, in the order they were tapped; a retry changes nothing. */
  'session.call': action({ door: 'session', policy: 'helpSession', writes: true, input: callInput, output: board }),
} as const
export type Board = z.infer<typeof board>
