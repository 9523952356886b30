/** What the office may say about holidays and deadlines: the schema its page checks an edit with, the server's own. */
import * as z from 'zod/mini'
import { counts, onDayOffs } from '@shared/domain/deadlines'
import { holidayStatuses } from '@shared/domain/holidays'
import { line, oneOf } from './pieces'

const civilDay = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))
const hours = (most: number) => z.number().check(z.int(), z.minimum(1), z.maximum(most))
const span = z.discriminatedUnion('unit', [
  z.strictObject({ unit: z.literal('hours'), amount: hours(2160) }),
  z.strictObject({ unit: z.literal('days'), amount: hours(90) }),
])
export const deadlineRule = z.strictObject({
  acceptHours: hours(240),
  fix: span,
  review: span,
  count: oneOf(counts),
  onDayOff: oneOf(onDayOffs),
  remindHours: hours(240),
  escalateHours: hours(720),
})
export const deadlineRules = z.strictObject({ ordinary: deadlineRule, major: deadlineRule })

/** One year, as a person has entered it; the day it was checked is the day it is saved. */
export const yearInput = z.strictObject({
  year: z.number().check(z.int(), z.minimum(2026), z.maximum(2099)),
  off: z.array(civilDay).check(z.maxLength(120)),
  work: z.array(civilDay).check(z.maxLength(60)),
  status: oneOf(holidayStatuses),
  source: line(120, 2),
})
export const calendarInput = z.strictObject({
  /** The version the edit began from. */
  version: z.number().check(z.int(), z.minimum(0)),
  /** Years that are changed or added; the others stay. */
  years: z.array(yearInput).check(z.maxLength(5)),
  /** Absent: as they were. */
  rules: z.optional(deadlineRules),
})
export type CalendarInput = z.infer<typeof calendarInput>
export type YearInput = z.infer<typeof yearInput>
