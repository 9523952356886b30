/** Holidays and deadline rules in force. */
import type { UseCase } from '../../ports/useCase'
import { calendarOf } from '../../records/calendarSetting'
import { calendarView } from '../../records/calendarView'

export const readCalendar: UseCase<'board.calendar'> = async (office) => calendarView(office, await calendarOf(office.store))
