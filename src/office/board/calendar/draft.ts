/** What the clerk is changing: whole years and the rules, beside what is in force. Pure. */
import type { Output } from '@shared/contract/actions'
import type { CalendarInput, YearInput } from '@shared/contract/calendar'
import { instantOf, weekday } from '@shared/domain/calendar'
import type { HolidayYear } from '@shared/domain/holidays'

export type Calendar = Output<'board.calendar'>
export type Rules = Calendar['rules']
export interface Draft {
  readonly years: Readonly<Record<number, YearInput>>
  readonly rules: Rules | null
}
export const untouched: Draft = { years: {}, rules: null }

const inputOf = ({ year, off, work, status, source }: HolidayYear): YearInput => ({ year, off: [...off], work: [...work], status, source })
const emptyYear = (year: number): YearInput => ({ year, off: [], work: [], status: 'provisional', source: '' })

/** The year as it would be saved. */
export function yearIn(calendar: Calendar, draft: Draft, year: number): YearInput {
  const known = calendar.years.find((one) => one.year === year)
  return draft.years[year] ?? (known ? inputOf(known) : emptyYear(year))
}
export const rulesIn = (calendar: Calendar, draft: Draft): Rules => draft.rules ?? calendar.rules

/** The years there are, those begun here, and one more to begin. */
export function yearsIn(calendar: Calendar, draft: Draft): number[] {
  const named = [...new Set([...calendar.years.map(({ year }) => year), ...Object.keys(draft.years).map(Number)])].sort((left, right) => left - right)
  return [...named, (named[named.length - 1] ?? 2026) + 1]
}

/** What a day is: worked or resting by its weekday, set to rest, or a weekend worked instead. */
export type DayMark = 'plain' | 'off' | 'work'
export const markOf = ({ off, work }: Pick<YearInput, 'off' | 'work'>, day: string): DayMark => (off.includes(day) ? 'off' : work.includes(day) ? 'work' : 'plain')

/** A tap on a weekday sets it to rest and back; a weekend may also be worked. */
export function toggled(year: YearInput, day: string): YearInput {
  const mark = markOf(year, day)
  const without = { ...year, off: year.off.filter((name) => name !== day), work: year.work.filter((name) => name !== day) }
  if (mark === 'plain') return { ...without, off: [...without.off, day].sort() }
  return mark === 'off' && weekday(instantOf(day)) > 5 ? { ...without, work: [...without.work, day].sort() } : without
}

const sameDays = (one: readonly string[], other: readonly string[]): boolean => [...one].sort().join() === [...other].sort().join()
const sameYear = (one: YearInput, other: HolidayYear | undefined): boolean =>
  other !== undefined && sameDays(one.off, other.off) && sameDays(one.work, other.work) && one.status === other.status && one.source === other.source

/** Years that differ from what is in force; a year that was only looked at is none. */
export const changedYears = (calendar: Calendar, draft: Draft): YearInput[] =>
  Object.values(draft.years).filter((year) => {
    const known = calendar.years.find((one) => one.year === year.year)
    return known ? !sameYear(year, known) : year.off.length + year.work.length > 0 || year.source !== ''
  })
export const rulesChanged = (calendar: Calendar, { rules }: Draft): boolean => rules !== null && JSON.stringify(rules) !== JSON.stringify(calendar.rules)

/** What is sent; undefined when nothing has been changed. */
export function inputFrom(calendar: Calendar, draft: Draft): CalendarInput | undefined {
  const years = changedYears(calendar, draft)
  const rules = rulesChanged(calendar, draft) ? draft.rules : null
  if (years.length === 0 && rules === null) return undefined
  return { version: calendar.version, years, ...(rules !== null && { rules }) }
}
