/** How urgent a case is and how long it still has (face.md screen 3; J3: overdue is red). */
import type { CaseSummary } from '@shared/contract/hazard'
import { civilDay } from '@shared/domain/calendar'
import type { HazardState, Tone } from '@shared/domain/words'

export const urgencies = { late: '已逾期', major: '重大和可能重大', today: '今天到期', later: '以后到期', over: '已办结' } as const
export type Urgency = keyof typeof urgencies
const order = Object.keys(urgencies) as Urgency[]

export type Dated = Pick<CaseSummary, 'state' | 'level' | 'suspicion' | 'dueAt' | 'late'>
const over: readonly HazardState[] = ['closed', 'notHazard', 'handedOver', 'merged', 'withdrawn']
const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

export function urgencyOf(item: Dated, now: number): Urgency {
  if (over.includes(item.state)) return 'over'
  const due = item.dueAt
  if (item.late || (due > 0 && due < now)) return 'late'
  if (item.level === 'major' || item.suspicion === 'major') return 'major'
  return due > 0 && civilDay(due) === civilDay(now) ? 'today' : 'later'
}

function span(length: number): string {
  if (length < hour) return `${Math.max(1, Math.ceil(length / minute))} 分钟`
  if (length < 2 * day) return `${Math.floor(length / hour)} 小时`
  return `${Math.floor(length / day)} 天`
}

/** 逾期 3 小时 · 还剩 2 天. */
export const timeLeft = (due: number, now: number): string => (due < now ? `逾期 ${span(now - due)}` : `还剩 ${span(due - now)}`)

/** How long it still has; '' when no deadline runs. */
export function remaining(item: Dated, now: number): string {
  const due = item.dueAt
  return due === 0 ? '' : timeLeft(due, now)
}

export const toneOf = (urgency: Urgency, stateTone: Tone): Tone => (urgency === 'late' ? 'late' : stateTone)

/** Rows under their urgency, most urgent first, nearest deadline first within; empty groups are left out. */
export function byUrgency<R extends Dated>(rows: readonly R[], now: number) {
  const sorted = [...rows].sort((a, b) => a.dueAt - b.dueAt)
  return order
    .map((urgency) => ({ urgency, label: urgencies[urgency], rows: sorted.filter((row) => urgencyOf(row, now) === urgency) }))
    .filter((group) => group.rows.length > 0)
}
