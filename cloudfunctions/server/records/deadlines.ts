/**
 * The deadline of a case after each change: which one runs, until when, and when the clock looks at it next. Called once where a
 * case is written; a deadline that stays the same keeps its reminders, a new one starts without any and is not 逾期.
 */
import { afterSpan, deadlines, levelOfSuspicion } from '@shared/domain/deadlines'
import type { DeadlineRule, RowLimits } from '@shared/domain/deadlines'
import { dueFields } from '@shared/domain/due'
import { remindAt } from '@shared/domain/timing'
import type { Level } from '@shared/domain/words'
import type { Report } from '../ports/documents'
import type { TimeRules } from './calendarSetting'

type Graded = Pick<Report, 'level' | 'suspicion' | 'graded'>
/** A suspicion counts until somebody has decided the grade. */
export const runsAs = ({ level, suspicion, graded }: Graded): Level => (level === 'major' || graded !== null ? level : levelOfSuspicion(suspicion))
/** The rule a case runs by. */
export const ruleOf = (report: Graded, { rules }: TimeRules): DeadlineRule => rules[runsAs(report)]

type Timing = Pick<Report, 'acceptBy' | 'fixBy' | 'reviewBy' | 'open' | 'dueAt' | 'wakeAt' | 'late' | 'remindedAt' | 'escalated'>

/** @param before undefined for a case that has just come in */
export function timed(before: Report | undefined, after: Report, now: number, time: TimeRules): Timing {
  const { acceptBy, fixBy } = regraded(before, after, now, time)
  const reviewBy = reviewByOf(before, after, now, time)
  const { open, dueAt } = dueFields({ state: after.state, acceptBy, fixBy, reviewBy })
  const same = before !== undefined && before.open && before.dueAt === dueAt
  const { late, remindedAt, escalated, wakeAt } = same ? before : { ...fresh, wakeAt: dueAt === 0 ? 0 : remindAt(dueAt, ruleOf(after, time), now, time.table) }
  return { acceptBy, fixBy, reviewBy, open, dueAt, wakeAt, late, remindedAt, escalated }
}
const fresh = { late: false, remindedAt: 0, escalated: 0 } as const
const noLimits: RowLimits = { acceptHours: Infinity, fixDays: Infinity }

/** Graded up or down, the time of its new level begins; grading up never puts off a sooner deadline. The office has its own time to name a lead. */
function regraded(before: Report | undefined, after: Report, now: number, time: TimeRules): Pick<Timing, 'acceptBy' | 'fixBy'> {
  if (before === undefined) return after
  const anew = deadlines(noLimits, ruleOf(after, time), now, time.table)
  if (before.level !== after.level) return after.level === 'major' ? { acceptBy: Math.min(after.acceptBy, anew.acceptBy), fixBy: Math.min(after.fixBy, anew.fixBy) } : anew
  const toTheOffice = after.state === 'toAssign' && before.state !== 'toAssign' && after.acceptBy === before.acceptBy
  return toTheOffice ? { ...anew, fixBy: after.fixBy } : after
}

/** The time to verify begins with the fix and runs until it is closed or sent back. */
function reviewByOf(before: Report | undefined, after: Report, now: number, time: TimeRules): number {
  if (!verifying.includes(after.state)) return 0
  if (before && verifying.includes(before.state) && before.reviewBy > 0) return before.reviewBy
  const rule = ruleOf(after, time)
  return afterSpan(rule.review, rule, now, time.table)
}
const verifying: readonly Report['state'][] = ['fixed', 'selfVerified', 'reviewed']
