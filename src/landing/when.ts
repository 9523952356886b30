/** Civil time at +08:00 for one sentence: the calendar's dayjs would be half of this page's bytes (src/shared/domain/calendar.ts). */
const offset = 8 * 3_600_000
const parts = (at: number): readonly string[] => new Date(at + offset).toISOString().split(/[-T:]/)

/** 今天 10:42, otherwise 6月3日 10:42. */
export function when(at: number, now: number): string {
  const [year, month = '', day = '', hour, minute] = parts(at)
  const [thisYear, thisMonth, today] = parts(now)
  const same = year === thisYear && month === thisMonth && day === today
  return `${same ? '今天' : `${String(Number(month))}月${String(Number(day))}日`} ${hour}:${minute}`
}
export const isSameDay = (one: number, other: number): boolean => parts(one).slice(0, 3).join() === parts(other).slice(0, 3).join()
