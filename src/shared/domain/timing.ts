/**
 * What the office's clock owes a case: a reminder before the deadline, 逾期 after it, one unit up, and up again
 * (field.md, Deadlines). Pure; instants are epoch milliseconds, the case says what has been done for the deadline that runs.
 */
import { afterHours, afterWorkingHours, beforeWorkingHours } from './calendar'
import type { HolidayTable } from './calendar'
import type { DeadlineRule } from './deadlines'

/** In their order in time. */
export const alarms = ['remind', 'late', 'escalate', 'escalateAgain'] as const
export type Alarm = (typeof alarms)[number]

export interface Timed {
  /** 0 = no deadline runs. */
  readonly dueAt: number
  readonly remindedAt: number
  readonly late: boolean
  readonly escalated: 0 | 1 | 2
}
const hour = 3_600_000

/** When to remind of a deadline set at `from`: so long before, never before half of the time has gone. */
export function remindAt(dueAt: number, rule: Pick<DeadlineRule, 'count' | 'remindHours'>, from: number, table: HolidayTable): number {
  const before = rule.count === 'working' ? beforeWorkingHours(dueAt, rule.remindHours, table) : dueAt - rule.remindHours * hour
  return Math.max(before, from + Math.floor((dueAt - from) / 2))
}

/** When a case past due goes one unit up (`times` 1), and up again (2). */
export const escalateAt = (dueAt: number, times: 1 | 2, rule: Pick<DeadlineRule, 'count' | 'escalateHours'>, table: HolidayTable): number =>
  (rule.count === 'working' ? afterWorkingHours : afterHours)(dueAt, times * rule.escalateHours, table)

const isDone = (alarm: Alarm, of: Timed): boolean =>
  ({ remind: of.remindedAt > 0 || of.late, late: of.late, escalate: of.escalated >= 1, escalateAgain: of.escalated >= 2 })[alarm]

/** What is still due at `now`, in order. Once the deadline is over nobody is reminded of it. `remindFrom` = when the reminder is due. */
export function alarmsDue(of: Timed, rule: DeadlineRule, table: HolidayTable, remindFrom: number, now: number): Alarm[] {
  if (of.dueAt === 0) return []
  const moments: Record<Alarm, number> = { remind: remindFrom, late: of.dueAt + 1, escalate: escalateAt(of.dueAt, 1, rule, table), escalateAgain: escalateAt(of.dueAt, 2, rule, table) }
  const due = alarms.filter((alarm) => !isDone(alarm, of) && moments[alarm] <= now)
  return due.includes('late') ? due.filter((alarm) => alarm !== 'remind') : due
}

/** The next moment something is due, if nothing is due now; 0 = never again for this deadline. */
export function nextWake(of: Timed, rule: DeadlineRule, table: HolidayTable): number {
  if (of.dueAt === 0 || of.escalated === 2) return 0
  if (!of.late) return of.dueAt + 1
  return escalateAt(of.dueAt, of.escalated === 0 ? 1 : 2, rule, table)
}
