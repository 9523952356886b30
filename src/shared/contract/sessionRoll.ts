/** What a phone may say when the roll of a drill is called (J8): lists by group, and marks that an outbox may keep. */
import * as z from 'zod/mini'
import { millis } from './pieces'
import { attendee, partKey, sessionId } from './session'

export const rollMarks = { present: '到', absent: '缺', undo: '撤销' } as const
export type RollMark = keyof typeof rollMarks
/** Whom a list names: a person id, or what the office made of a name. */
export const rollKey = z.string().check(z.regex(/^[0-9a-z][0-9a-z-]{5,63}$/))
export const saveRollInput = z.strictObject({ id: sessionId, group: partKey, people: z.array(attendee).check(z.maxLength(500)) })
export const callInput = z.strictObject({
  id: sessionId,
  marks: z.array(z.strictObject({ who: rollKey, group: partKey, mark: z.enum(['present', 'absent', 'undo']), claimedAt: millis })).check(z.minLength(1), z.maxLength(100)),
})
export type CallInput = z.infer<typeof callInput>
export type SaveRollInput = z.infer<typeof saveRollInput>
