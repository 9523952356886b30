/** When a new version may begin: now, or at the start of a day that people plan by. */
import { civilDay, startOfDay, weekday } from '@shared/domain/calendar'

const day = 86_400_000
export const startTimes = { now: '保存后立即', tomorrow: '明天 0 时', monday: '下周一 0 时', month: '下月 1 日 0 时' } as const
export type StartTime = keyof typeof startTimes

const nextMonth = (now: number): number => {
  let at = startOfDay(now) + day
  while (!isFirst(at)) at += day
  return at
}
const isFirst = (at: number): boolean => civilDay(at).endsWith('-01')

/** Epoch milliseconds, or null = now. */
export function startOf(choice: StartTime, now: number): number | null {
  if (choice === 'now') return null
  if (choice === 'tomorrow') return startOfDay(now) + day
  return choice === 'monday' ? startOfDay(now) + (8 - weekday(now)) * day : nextMonth(now)
}
