/** Prints what calendar.ts answers in this process's time zone. */
import { afterHours, afterWorkingDays, civilDay, civilMonth, civilTime, dayWords, endOfDay, instantOf, offHolidays, periodsOf, startOfDay, timeWords, weekday, weekOf } from '@shared/domain/calendar'

const table = { off: ['2027-06-09'], work: ['2027-06-12'] }
const moments = ['2027-06-16', '2028-02-29', '2027-12-31', '2028-01-01', '1999-12-31'].flatMap((day) => {
  const start = instantOf(day)
  return [start - 1, start, start + 1, start + 86_399_999, start + 86_400_000]
})

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
}))

if (process.argv.includes('--print')) process.stdout.write(JSON.stringify(facts))
