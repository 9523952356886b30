/**
 * Until when, by level (field.md, Deadlines; L-10: no national day count exists, so every number here is the office's setting).
 * Pure: the moment and the table of holidays are handed in; instants are epoch milliseconds.
 */
import { afterHours, afterWorkingDays, afterWorkingHours, endOfDay, offHolidays } from './calendar'
import type { HolidayTable } from './calendar'
import type { Level, Suspicion } from './words'

/** 自然时 or working time. */
export const counts = { natural: '自然时', working: '工作时' } as const
export type Count = keyof typeof counts
/** Where a deadline in natural time goes that falls on a day off. */
export const onDayOffs = { stay: '不动', earlier: '提前到前一工作日', later: '顺延到后一工作日' } as const
export type OnDayOff = keyof typeof onDayOffs
export const units = { hours: '小时', days: '天' } as const

export interface Span {
  readonly amount: number
  readonly unit: keyof typeof units
}
export interface DeadlineRule {
  readonly acceptHours: number
  readonly fix: Span
  /** To verify and close, once it is fixed. */
  readonly review: Span
  readonly count: Count
  readonly onDayOff: OnDayOff
  /** Reminded so long before, but never earlier than halfway. */
  readonly remindHours: number
  /** Past due so long, the unit above is told; as long again, the one above that. */
  readonly escalateHours: number
}
export type DeadlineRules = Readonly<Record<Level, DeadlineRule>>

/** Where an instance starts; sixteen hours before the end of a day is its morning. */
export const firstDeadlineRules: DeadlineRules = {
  ordinary: { acceptHours: 24, fix: { amount: 5, unit: 'days' }, review: { amount: 3, unit: 'days' }, count: 'working', onDayOff: 'later', remindHours: 16, escalateHours: 24 },
  major: { acceptHours: 4, fix: { amount: 72, unit: 'hours' }, review: { amount: 24, unit: 'hours' }, count: 'natural', onDayOff: 'stay', remindHours: 12, escalateHours: 4 },
}

const day = 86_400_000

/** A span later, in the way the level counts. Natural days end with their day, natural hours on a full hour. */
export function afterSpan(span: Span, rule: Pick<DeadlineRule, 'count' | 'onDayOff'>, from: number, table: HolidayTable): number {
  const inDays = span.unit === 'days'
  if (rule.count === 'working') return inDays ? afterWorkingDays(from, span.amount, table) : afterWorkingHours(from, span.amount, table)
  return movedOff(inDays ? endOfDay(from + span.amount * day) : afterHours(from, span.amount), from, rule.onDayOff, table)
}

/** Earlier would be before it began: then it is later. */
function movedOff(deadline: number, from: number, towards: OnDayOff, table: HolidayTable): number {
  if (towards === 'stay') return deadline
  const moved = offHolidays(deadline, table, towards)
  return moved > from ? moved : offHolidays(deadline, table, 'later')
}

/** What the row of the routing table allows at most. */
export interface RowLimits {
  readonly acceptHours: number
  readonly fixDays: number
}
const shorter = (span: Span, days: number): Span => ({ ...span, amount: Math.min(span.amount, span.unit === 'days' ? days : days * 24) })

/** A suspicion of 重大 runs by the rule of 重大 until somebody has graded it. */
export const levelOfSuspicion = (suspicion: Suspicion): Level => (suspicion === 'major' ? 'major' : 'ordinary')

/** Until when it is to be accepted and fixed, if it comes in now: the shorter of the level's rule and the row's limit. */
export const deadlines = (limits: RowLimits, rule: DeadlineRule, from: number, table: HolidayTable): { acceptBy: number; fixBy: number } => ({
  acceptBy: afterSpan({ amount: Math.min(limits.acceptHours, rule.acceptHours), unit: 'hours' }, rule, from, table),
  fixBy: afterSpan(shorter(rule.fix, limits.fixDays), rule, from, table),
})
