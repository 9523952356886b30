/** The periods a clerk looks at, as the contract names them. */
import { civilMonth, weekOf } from '@shared/domain/calendar'

const day = 86_400_000
export const spans = { week: '本周', lastWeek: '上周', month: '本月', all: '整个活动' } as const
export type Span = keyof typeof spans

export function periodOf(span: Span, now: number): string {
  if (span === 'week') return `w:${weekOf(now)}`
  if (span === 'lastWeek') return `w:${weekOf(now - 7 * day)}`
  return span === 'month' ? `m:${civilMonth(now)}` : 'all'
}
