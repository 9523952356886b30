/** The periods a clerk looks at, as the contract names them. */
import { civilDay, civilMonth, weekOf } from '@shared/domain/calendar'

const day = 86_400_000
export const spans = { week: '本周', lastWeek: '上周', month: '本月', year: '今年', all: '全部' } as const
export type Span = keyof typeof spans

/** `w:2027-06-14`, `m:2027-06`, `y:2027` or `all`, as of now. */
export function periodOf(span: Span, now: number): string {
  if (span === 'week') return `w:${weekOf(now)}`
  if (span === 'lastWeek') return `w:${weekOf(now - 7 * day)}`
  if (span === 'month') return `m:${civilMonth(now)}`
  return span === 'year' ? `y:${civilDay(now).slice(0, 4)}` : 'all'
}
