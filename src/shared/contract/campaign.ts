/** What may be asked of the campaign: its frame, its activities, and where a session goes that fits no blank. */
import * as z from 'zod/mini'
import { measures, placements } from '@shared/domain/campaign'
import { sessionKinds, venues } from '@shared/domain/sessionWords'
import { action } from './action'
import { nothing, oneOf } from './pieces'

const activity = z.strictObject({
  key: z.string(),
  row: z.string(),
  rowTitle: z.string(),
  label: z.string(),
  sentence: z.string(),
  /** null: handed in or entered, no session. */
  kind: z.nullable(oneOf(sessionKinds)),
  from: z.number(),
  until: z.number(),
  measures: z.array(oneOf(measures)),
  /** The same with the form's own words: 篇 个 次 张. */
  blanks: z.array(z.strictObject({ measure: oneOf(measures), word: z.string() })),
  duty: z.enum(['required', 'encouraged']),
  /** Whether it is for the unit acted for. */
  mine: z.boolean(),
  how: z.enum(['auto', 'entered']),
  /** Venues where a session of it fits no blank and the office has set nothing: 第7项 or 不计入 is asked. */
  asksAt: z.array(oneOf(venues)),
})
export const campaign = {
  'campaign.read': action({ door: 'campaign', policy: 'readSession', writes: false, input: nothing, output: z.strictObject({ key: z.string(), name: z.string(), theme: z.string(), document: z.string(), from: z.number(), until: z.number(), extendedUntil: z.number(), activities: z.array(activity), placements: z.array(z.strictObject({ activity: z.string(), venue: oneOf(venues), placement: oneOf(placements) })) }) }),
  /** Set once for every session of that activity at that venue which nobody has placed by hand (5a/5e). */
  'campaign.place': action({ door: 'campaign', policy: 'campaign', writes: true, input: z.strictObject({ activity: z.string().check(z.regex(/^[0-9A-Za-z]{1,32}$/)), venue: oneOf(venues), placement: z.nullable(oneOf(placements)) }), output: z.strictObject({ set: z.boolean() }) }),
} as const
