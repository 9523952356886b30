/** The office's calendar: days off, weekends worked, and until when a case is to be accepted, fixed and verified. */
import * as z from 'zod/mini'
import { holidayStatuses } from '@shared/domain/holidays'
import { action } from './action'
import { calendarInput, deadlineRules } from './calendar'
import { nothing, oneOf } from './pieces'

const output = z.strictObject({
  /** 0 = as shipped. */
  version: z.number(),
  /** Name of who saved it; '' as shipped. */
  savedBy: z.string(),
  savedAt: z.number(),
  now: z.number(),
  years: z.array(z.strictObject({ year: z.number(), off: z.array(z.string()), work: z.array(z.string()), status: oneOf(holidayStatuses), source: z.string(), checkedOn: z.string() })),
  rules: deadlineRules,
})

export const calendar = {
  'board.calendar': action({ door: 'board', policy: 'boards', writes: false, input: nothing, output }),
  /** Holds for deadlines set from now on; what was promised stays. `stale` when a colleague has saved meanwhile. */
  'board.saveCalendar': action({ door: 'board', policy: 'boards', writes: true, input: calendarInput, output }),
} as const
