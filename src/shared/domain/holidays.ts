/**
 * The days off and the weekends worked instead, year by year, with where they come from. What is shipped is where an instance
 * starts; the office changes it on its page (field.md, Deadlines). [K] = known, to be checked by the office.
 */
import { civilDay, instantOf, weekday } from './calendar'
import type { HolidayTable } from './calendar'

/** `official` = as the State Council's general office has announced it · `provisional` = set in advance, to be replaced. */
export const holidayStatuses = { official: '已公布', provisional: '预排，待公布' } as const
export type HolidayStatus = keyof typeof holidayStatuses

export interface HolidayYear {
  readonly year: number
  readonly off: readonly string[]
  readonly work: readonly string[]
  readonly status: HolidayStatus
  readonly source: string
  /** The civil day on which somebody last held the table against its source. */
  readonly checkedOn: string
}

const day = 86_400_000
/** Every civil day from the first to the last, both included. */
export function daysFrom(first: string, last = first): string[] {
  const days: string[] = []
  for (let at = instantOf(first); at <= instantOf(last); at += day) days.push(civilDay(at))
  return days
}

export const shippedHolidays: readonly HolidayYear[] = [
  {
    year: 2026,
    off: [
      ...daysFrom('2026-01-01', '2026-01-03'),
      ...daysFrom('2026-02-15', '2026-02-23'),
      ...daysFrom('2026-04-04', '2026-04-06'),
      ...daysFrom('2026-05-01', '2026-05-05'),
      ...daysFrom('2026-06-19', '2026-06-21'),
      ...daysFrom('2026-09-25', '2026-09-27'),
      ...daysFrom('2026-10-01', '2026-10-07'),
    ],
    work: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
    status: 'official',
    source: '国务院办公厅关于2026年部分节假日安排的通知（2025年11月4日），据新华社转载全文录入',
    checkedOn: '2026-11-23',
  },
  {
    // No announcement was at hand: the days the law itself gives, with the days in lieu it demands for those on a weekend; no 调休 [K].
    year: 2027,
    off: [
      ...daysFrom('2027-01-01'),
      ...daysFrom('2027-02-05', '2027-02-10'),
      ...daysFrom('2027-04-05'),
      ...daysFrom('2027-05-01', '2027-05-04'),
      ...daysFrom('2027-06-09'),
      ...daysFrom('2027-09-15'),
      ...daysFrom('2027-10-01', '2027-10-05'),
    ],
    work: [],
    status: 'provisional',
    source: '按《全国年节及纪念日放假办法》预排法定节假日和补假，未含调休，待国务院办公厅公布后修改',
    checkedOn: '2026-11-23',
  },
]

/** Several years as one table. */
export const tableOf = (years: readonly HolidayYear[]): HolidayTable => ({ off: years.flatMap(({ off }) => off), work: years.flatMap(({ work }) => work) })

const isDayOf = (name: string, year: number): boolean => name.startsWith(`${String(year)}-`) && civilDay(instantOf(name)) === name

/** Days of the year it is for, each once, none both off and worked, and worked instead only on a weekend. */
export function isPossibleYear({ year, off, work }: Pick<HolidayYear, 'year' | 'off' | 'work'>): boolean {
  const named = [...off, ...work]
  return new Set(named).size === named.length && named.every((name) => isDayOf(name, year)) && work.every((name) => weekday(instantOf(name)) > 5)
}

/** Days in a row as stretches, in order: `['10-01', '10-07']` as the first and the last day. */
export function stretchesOf(days: readonly string[]): { first: string; last: string }[] {
  const stretches: { first: string; last: string }[] = []
  for (const name of [...days].sort()) {
    const before = stretches[stretches.length - 1]
    if (before && instantOf(before.last) + day === instantOf(name)) before.last = name
    else stretches.push({ first: name, last: name })
  }
  return stretches
}
