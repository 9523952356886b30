import { civilDay, civilTime, dayWords, timeWords } from '@shared/domain/calendar'

/** An instant as people say it: 今天 10:42, otherwise 6月3日 10:42, another year with the year. */
export function momentWords(at: number, now: number): string {
  if (civilDay(at) === civilDay(now)) return `今天 ${civilTime(at)}`
  return civilDay(at).slice(0, 4) === civilDay(now).slice(0, 4) ? timeWords(at) : `${civilDay(at).slice(0, 4)}年${timeWords(at)}`
}

/** A deadline by its day: 6月3日前. */
export const byDay = (at: number): string => `${dayWords(at)}前`
