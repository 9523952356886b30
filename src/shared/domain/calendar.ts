/**
 * Civil time at a fixed +08:00, without Intl: old phones have none (design decision 10, T-30).
 * Instants are epoch milliseconds (UTC), civil days `YYYY-MM-DD`.
 */
import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'

dayjs.extend(utc)

const offsetMinutes = 480
const offset = offsetMinutes * 60_000
const hour = 3_600_000
const day = 24 * hour
const civil = (at: number) => dayjs.utc(at).utcOffset(offsetMinutes)

interface Day {
  readonly name: string
  readonly weekday: number
}
// Dear to make and the same all day: one deadline asks for a dozen of them (P6).
const days = new Map<number, Day>()
const mostDays = 1000
function dayOf(at: number): Day {
  const start = startOfDay(at)
  const known = days.get(start)
  if (known) return known
  const moment = civil(at)
  const made = { name: moment.format('YYYY-MM-DD'), weekday: moment.day() || 7 }
  if (days.size >= mostDays) days.clear()
  days.set(start, made)
  return made
}

/** `2027-06-16`. */
export const civilDay = (at: number): string => dayOf(at).name
/** `2027-06`. */
export const civilMonth = (at: number): string => civilDay(at).slice(0, -3)
/** `10:42`. */
export const civilTime = (at: number): string => civil(at).format('HH:mm')
/** `6月16日`. */
export const dayWords = (at: number): string => civil(at).format('M月D日')
/** `6月16日 10:42`. */
export const timeWords = (at: number): string => civil(at).format('M月D日 HH:mm')
/** Monday 1 … Sunday 7. */
export const weekday = (at: number): number => dayOf(at).weekday

/** First millisecond of the civil day. */
export const startOfDay = (at: number): number => Math.floor((at + offset) / day) * day - offset
/** 23:59:59.999 of the civil day: a deadline of that day, inclusive. */
export const endOfDay = (at: number): number => startOfDay(at) + day - 1
/** First millisecond of a civil day by its name. */
export const instantOf = (civilName: string): number => dayjs.utc(civilName, 'YYYY-MM-DD').valueOf() - offset
/** Monday of the civil week, by name. */
export const weekOf = (at: number): string => civilDay(startOfDay(at) - (weekday(at) - 1) * day)

/**
 * The periods an act counts in: everything, its year, month, civil week (named by its Monday) and day.
 * The forms' own weeks, from cut to cut, belong to the level that files.
 */
export function periodsOf(at: number): readonly string[] {
  const name = civilDay(at)
  return ['all', `y:${name.slice(0, 4)}`, `m:${name.slice(0, 7)}`, `w:${weekOf(at)}`, `d:${name}`]
}

/** The office's yearly tables as one: `off` = days of rest by name, `work` = weekends worked instead (调休), as civil days. */
export interface HolidayTable {
  readonly off: readonly string[]
  readonly work: readonly string[]
}

/** Weekends rest unless worked instead; weekdays work unless off. */
export function isWorkingDay(at: number, table: HolidayTable): boolean {
  const name = civilDay(at)
  if (table.work.includes(name)) return true
  return weekday(at) <= 5 && !table.off.includes(name)
}

/** End of the `count`-th working day after the day of `at`, inclusive; a table without working days gives up after two years. */
export function afterWorkingDays(at: number, count: number, table: HolidayTable): number {
  let moment = at
  let left = count
  for (let tried = 0; left > 0 && tried < 730; tried++) {
    moment += day
    if (isWorkingDay(moment, table)) left -= 1
  }
  return endOfDay(moment)
}

/** Natural hours later, up to the next full hour: a shown deadline never gives away the minute of a report (T-06). */
export const afterHours = (at: number, hours: number): number => Math.ceil((at + hours * hour) / hour) * hour

/**
 * Hours that lie on working days, up to the next full hour. Where the count ends with a working day, the deadline is that day's
 * last millisecond and not the first one of a day off. A table without working days gives up after two years.
 */
export function afterWorkingHours(at: number, hours: number, table: HolidayTable): number {
  let moment = Math.ceil(at / hour) * hour
  let left = hours * hour
  for (let tried = 0; tried < 730; tried++) {
    const next = startOfDay(moment) + day
    if (isWorkingDay(moment, table)) {
      if (left < next - moment) return moment + left
      left -= next - moment
      if (left === 0) return next - 1
    }
    moment = next
  }
  return moment - 1
}

/** The moment so many hours of working days before; for reminders, which nobody reads on a day off. */
export function beforeWorkingHours(at: number, hours: number, table: HolidayTable): number {
  let moment = at
  let left = hours * hour
  for (let tried = 0; tried < 730; tried++) {
    const start = startOfDay(moment - 1)
    if (isWorkingDay(start, table)) {
      if (left <= moment - start) return moment - left
      left -= moment - start
    }
    moment = start
  }
  return moment
}

/** A deadline that falls on a day off moves to the end of the working day before or after, as the office has set it. */
export function offHolidays(deadline: number, table: HolidayTable, towards: 'earlier' | 'later'): number {
  const step = towards === 'earlier' ? -day : day
  let moment = deadline
  for (let tried = 0; tried < 366 && !isWorkingDay(moment, table); tried++) moment += step
  return moment === deadline ? deadline : endOfDay(moment)
}

/** A deadline is inclusive: its last millisecond is still in time. */
export const isPast = (deadline: number, now: number): boolean => now > deadline
