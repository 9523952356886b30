/** The periods a figure may be asked for, as spans of time and in words: `all`, `y:2027`, `m:2027-06`, `w:2027-06-14` (its Monday), `d:2027-06-16`. */
import { civilDay, dayWords, instantOf, periodsOf, startOfDay, weekOf } from './calendar'

const day = 86_400_000
/** From (included) to until (not included), epoch milliseconds. */
export interface Span {
  readonly from: number
  readonly until: number
}
/** Everything: no report is older than the calendar or younger than its end. */
const always: Span = { from: 0, until: 4_102_444_800_000 }
const pattern = /^(?:all|y:\d{4}|m:\d{4}-(?:0[1-9]|1[0-2])|[wd]:\d{4}-\d{2}-\d{2})$/

/** Is it the name of a period that exists? A week is named by its Monday. */
export function isPeriod(period: string): boolean {
  if (!pattern.test(period)) return false
  return period === 'all' || periodsOf(spanOf(period).from).includes(period)
}

const monthAfter = (name: string): string => {
  const [year = 0, month = 0] = name.split('-').map(Number)
  return month === 12 ? `${String(year + 1)}-01` : `${String(year)}-${String(month + 1).padStart(2, '0')}`
}

/** The time it covers, civil days at +08:00. */
export function spanOf(period: string): Span {
  const [kind, name = ''] = period.split(':')
  if (kind === 'y') return { from: instantOf(`${name}-01-01`), until: instantOf(`${String(Number(name) + 1)}-01-01`) }
  if (kind === 'm') return { from: instantOf(`${name}-01`), until: instantOf(`${monthAfter(name)}-01`) }
  if (kind === 'w') return { from: instantOf(name), until: instantOf(name) + 7 * day }
  if (kind === 'd') return { from: instantOf(name), until: instantOf(name) + day }
  return always
}

/** What both cover; an empty span where they do not meet. */
export const common = (one: Span, other: Span): Span => {
  const from = Math.max(one.from, other.from)
  return { from, until: Math.max(from, Math.min(one.until, other.until)) }
}

const monthWords = (name: string): string => `${name.slice(0, 4)}年${String(Number(name.slice(5, 7)))}月`
/** `2027年6月14日—6月20日`, `2027年6月`, `全部`. */
export function periodWords(period: string): string {
  const { from, until } = spanOf(period)
  if (period === 'all') return '全部'
  if (period.startsWith('y:')) return `${period.slice(2)}年`
  if (period.startsWith('m:')) return monthWords(period.slice(2))
  const first = `${civilDay(from).slice(0, 4)}年${dayWords(from)}`
  return period.startsWith('d:') ? first : `${first}—${dayWords(until - day)}`
}

/** Mondays of the civil weeks that touch a span, oldest first. */
export function weeksIn({ from, until }: Span): readonly string[] {
  const weeks: string[] = []
  for (let monday = instantOf(weekOf(from)); monday < until; monday += 7 * day) weeks.push(civilDay(monday))
  return weeks
}

/** The last so many weeks up to now, this one included. */
export const lastWeeks = (now: number, count: number): Span => ({ from: instantOf(weekOf(now)) - (count - 1) * 7 * day, until: startOfDay(now) + day })
