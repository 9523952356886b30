/** Prints what calendar.ts answers in this process's time zone. */
import { afterHours, afterWorkingDays, afterWorkingHours, beforeWorkingHours, civilDay, civilMonth, civilTime, dayWords, endOfDay, instantOf, offHolidays, periodsOf, startOfDay, timeWords, weekday, weekOf } from '@shared/domain/calendar'
import { deadlines, firstDeadlineRules } from '@shared/domain/deadlines'
import { shippedHolidays, stretchesOf, tableOf } from '@shared/domain/holidays'
import { escalateAt, remindAt } from '@shared/domain/timing'

const table = { off: ['2027-06-09'], work: ['2027-06-12'] }
const moments = ['2027-06-16', '2028-02-29', '2027-12-31', '2028-01-01', '1999-12-31'].flatMap((day) => {
  const start = instantOf(day)
  return [start - 1, start, start + 1, start + 86_399_999, start + 86_400_000]
})

const shipped = tableOf(shippedHolidays)
/** Every hour of June 2027, and what it would give a case received then. */
const hours = Array.from({ length: 30 * 24 }, (_, index) => instantOf('2027-06-01') + index * 3_600_000 + (index % 3) - 1)
const { ordinary, major } = firstDeadlineRules
export const june = hours.map((at) => {
  const [slow, fast] = [deadlines({ acceptHours: 24, fixDays: 5 }, ordinary, at, shipped), deadlines({ acceptHours: 24, fixDays: 5 }, major, at, shipped)]
  return [at, slow.acceptBy, slow.fixBy, fast.acceptBy, fast.fixBy, remindAt(slow.fixBy, ordinary, at, shipped), escalateAt(slow.fixBy, 2, ordinary, shipped), escalateAt(fast.fixBy, 1, major, shipped)]
})
export const stretches = shippedHolidays.map(({ off }) => stretchesOf(off))

export const facts = moments.map((at) => ({
  at,
  day: civilDay(at),
  month: civilMonth(at),
  time: civilTime(at),
  words: `${dayWords(at)} ${timeWords(at)}`,
  start: startOfDay(at),
  end: endOfDay(at),
  weekday: weekday(at),
  week: weekOf(at),
  periods: periodsOf(at),
  hours: afterHours(at, 24),
  working: afterWorkingDays(at, 5, table),
  moved: offHolidays(at, table, 'later'),
  workingHours: afterWorkingHours(at, 24, table),
  before: beforeWorkingHours(at, 30, table),
}))

if (process.argv.includes('--print')) process.stdout.write(JSON.stringify({ facts, june, stretches }))
