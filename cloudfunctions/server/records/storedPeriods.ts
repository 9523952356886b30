/**
 * The periods that have stored sums: everything, months and days. Persons count in the period of their first act, so
 * sums add up over time, and a week is read as its seven days, a year as its twelve months.
 */
import { civilDay, instantOf, periodsOf, startOfDay } from '@shared/domain/calendar'

const DAY = 86_400_000
const MOST_REMEMBERED = 1000
const remembered = new Map<number, readonly string[]>()
const isStored = (period: string): boolean => period === 'all' || period.startsWith('m:') || period.startsWith('d:')

/** Widest first. Civil names are dear to make and the same all day. */
export function storedPeriods(at: number): readonly string[] {
  const day = startOfDay(at)
  let periods = remembered.get(day)
  if (!periods) {
    periods = periodsOf(at).filter(isStored)
    if (remembered.size >= MOST_REMEMBERED) remembered.clear()
    remembered.set(day, periods)
  }
  return periods
}

/** The range of stored periods that make up this one: from (included) to until (not included). */
export function storedSpan(period: string): { from: string; until: string } {
  const [kind, name = ''] = period.split(':')
  if (kind === 'w') return { from: `d:${name}`, until: `d:${civilDay(instantOf(name) + 7 * DAY)}` }
  if (kind === 'y') return { from: `m:${name}-01`, until: `m:${name}-13` }
  // Nothing sorts between a name and the same name with a space behind it.
  return { from: period, until: `${period} ` }
}
