/** What the office does beside the moves of a case: the F7 ledger, the hotline in both directions, cases that stand still. Phones import its types only. */
import * as z from 'zod/mini'
import { isPeriod } from '@shared/domain/period'
import { action } from './action'
import { reportInput } from './hazard'
import { submitted, summary } from './hazard.rows'
import { id, line, millis, pageOf, pageRequest } from './pieces'

const day = z.string().check(z.refine((name) => isPeriod(`d:${name}`)))
export const hotline = z.strictObject({ from: z.enum(['12345', '12350', 'other']), number: line(40, 1), dueAt: millis })

/** 隐患台账 (F7), a row a case; '' where nothing is known yet. Whoever reported is in no column. */
const registerRow = z.strictObject({
  id: z.string(),
  number: z.string(),
  source: z.string(),
  day: z.string(),
  place: z.string(),
  text: z.string(),
  category: z.string(),
  level: z.string(),
  basis: z.string(),
  owner: z.string(),
  handler: z.string(),
  supervisor: z.string(),
  fixer: z.string(),
  measures: z.string(),
  funds: z.string(),
  fixBy: z.string(),
  contingency: z.string(),
  controls: z.string(),
  photos: z.array(z.string()),
  afterPhotos: z.array(z.string()),
  doneDay: z.string(),
  verifier: z.string(),
  verdict: z.string(),
  closedDay: z.string(),
  state: z.string(),
  note: z.string(),
})

export const hazardOffice = {
  /** The ledger of a unit's line, by the day found, both days included; 重大 first, the newest first. */
  'hazard.register': action({ door: 'hazard', policy: 'figures', writes: false, input: z.strictObject({ scope: z.optional(id), from: day, until: day, ...pageRequest }), output: z.strictObject({ unit: z.string(), asOf: z.number(), rows: z.array(registerRow), next: z.optional(z.string()) }) }),
  /** To be copied and told to 12345 or 12350; `reply` for a 转办件, to be copied back. */
  'hazard.hotlineText': action({ door: 'hazard', policy: 'listCases', writes: false, input: z.strictObject({ id }), output: z.strictObject({ text: z.string(), reply: z.nullable(z.string()) }) }),
  /** A clerk enters a 转办件; the same number of the same hotline is one case, however often it is entered. */
  'hazard.incoming': action({ door: 'hazard', policy: 'hotline', writes: true, input: z.extend(reportInput, { hotline }), output: submitted }),
  /** 转办件 by the hotline's own deadline, the nearest first. */
  'hazard.letters': action({ door: 'hazard', policy: 'hotline', writes: false, input: z.strictObject({ show: z.enum(['open', 'done']), ...pageRequest }), output: pageOf(z.extend(summary, { from: z.string(), hotlineNumber: z.string(), answerBy: z.number(), answerLate: z.boolean() })) }),
  /** Open cases on which nobody has made a move for so many days, the longest first; `movedAt` = the day's first moment. */
  'hazard.stalled': action({ door: 'hazard', policy: 'boards', writes: false, input: z.strictObject({ days: z.number().check(z.int(), z.minimum(1), z.maximum(366)), ...pageRequest }), output: pageOf(z.extend(summary, { movedAt: z.number() })) }),
} as const
