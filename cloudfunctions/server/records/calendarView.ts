/** The calendar for people: with the name of who saved it. */
import type { Output } from '@shared/contract/actions'
import type { Office } from '../ports/office'
import type { CalendarSetting } from './calendarSetting'

export async function calendarView(office: Pick<Office, 'store' | 'clock'>, setting: CalendarSetting): Promise<Output<'board.calendar'>> {
  const { version, savedBy, savedAt, years, rules } = setting
  const person = savedBy === '' ? undefined : await office.store.get('person', savedBy)
  return {
    version,
    savedBy: person?.name ?? '',
    savedAt,
    now: office.clock.now(),
    years: years.map((year) => ({ ...year, off: [...year.off], work: [...year.work] })),
    rules: { ordinary: { ...rules.ordinary }, major: { ...rules.major } },
  }
}
