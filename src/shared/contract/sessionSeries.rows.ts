/** Sessions in a row (班前会), one page of a book for many of them, and who owes which drill. Phones import its types only. */
import * as z from 'zod/mini'
import { action } from './action'
import { id, line, millis, unitRef } from './pieces'
import { seriesId, sessionCard, sessionId } from './session'

const duty = z.strictObject({ key: z.string(), name: z.string(), law: z.string(), report: z.boolean(), from: z.number(), until: z.number(), done: z.number(), lastAt: z.nullable(z.number()), state: z.enum(['done', 'open', 'soon']) })
export const sessionSeries = {
  /** The card at each of these starts, as long as the card says; the n-th has the id `<series>-<n>`. */
  'session.createSeries': action({ door: 'session', policy: 'organise', writes: true, input: z.strictObject({ series: seriesId, card: z.strictObject(sessionCard), starts: z.array(millis).check(z.minLength(1), z.maxLength(62)) }), output: z.strictObject({ ids: z.array(z.string()) }) }),
  /** A page of a 班前会记录本: how many were at each session; it proves them all and ends them. */
  'session.book': action({ door: 'session', policy: 'organise', writes: true, input: z.strictObject({ page: z.string().check(z.regex(/^[0-9a-z][0-9a-z-]{5,30}$/)), words: line(200, 2), rows: z.array(z.strictObject({ id: sessionId, amount: z.number().check(z.int(), z.minimum(1), z.maximum(10_000)) })).check(z.minLength(1), z.maxLength(62)) }), output: z.strictObject({ counted: z.number(), times: z.number() }) }),
  /** Which drills the units of one's line owe in their periods, in tree order (L-30 L-31 L-32). `keyFire`: 消防安全重点单位, null where a unit can be none. */
  'session.drills': action({ door: 'session', policy: 'figures', writes: false, input: z.strictObject({ scope: z.optional(id), cursor: z.optional(z.string().check(z.regex(/^\d{1,6}$/))) }), output: z.strictObject({ asOf: z.number(), rows: z.array(z.strictObject({ unit: unitRef, keyFire: z.nullable(z.boolean()), duties: z.array(duty) })), next: z.optional(z.string()) }) }),
  /** Named by the fire department, or no more: set down by the unit or its line above. */
  'session.keyFire': action({ door: 'session', policy: 'organise', writes: true, input: z.strictObject({ unit: id, named: z.boolean() }), output: z.strictObject({ named: z.boolean() }) }),
} as const
