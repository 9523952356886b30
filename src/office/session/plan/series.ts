/** 班前会 and the like: the same card on many days. Pure. */
import { startOfDay, weekday } from '@shared/domain/calendar'

export interface Series {
  readonly on: boolean
  /** Its last day, any moment of it. */
  readonly until: number
  /** Monday 1 … Sunday 7. */
  readonly days: readonly number[]
}
const day = 86_400_000
/** The office takes so many at once. */
export const mostStarts = 62
/** Workdays for two weeks. */
export const firstSeries = (startsAt: number): Series => ({ on: false, until: startsAt + 13 * day, days: [1, 2, 3, 4, 5] })

/** Each chosen weekday from the first start on, at the same hour. */
export function startsOf(startsAt: number, { until, days }: Series): number[] {
  const last = startOfDay(until) + day
  const starts: number[] = []
  for (let at = startsAt; at < last && starts.length <= mostStarts; at += day) if (days.includes(weekday(at))) starts.push(at)
  return starts
}
