/** Saves years of days off and the rules of deadlines as the next version; deadlines already given stay as they are. */
import type { CalendarInput } from '@shared/contract/calendar'
import { calendarSavedBy } from '@shared/contract/problems'
import { civilDay, timeWords } from '@shared/domain/calendar'
import { isPossibleYear } from '@shared/domain/holidays'
import type { HolidayYear } from '@shared/domain/holidays'
import type { Office } from '../../ports/office'
import type { UseCase } from '../../ports/useCase'
import { calendarOf, putCalendar } from '../../records/calendarSetting'
import type { CalendarSetting } from '../../records/calendarSetting'
import { calendarView } from '../../records/calendarView'
import { canonical } from '../../records/canonical'
import { Refusal } from '../../records/refusal'

/** @throws Refusal `holiday_not_possible`, `calendar_moved` (by whom and when). */
export const saveCalendar: UseCase<'board.saveCalendar'> = async (office, caller, input) => {
  const wrong = input.years.findIndex((year) => !isPossibleYear(year))
  if (wrong >= 0) throw new Refusal('holiday_not_possible', `years.${String(wrong)}`)
  const now = office.clock.now()
  const saved = await office.store.transact(async (tx) => {
    const before = await calendarOf(tx)
    const next = nextOf(before, input, caller.personId, now)
    // The very save that made this version, sent again after an answer that never came.
    if (before.version === input.version + 1 && before.savedBy === caller.personId && isSame(before, next)) return { done: before }
    if (before.version !== input.version) return { moved: before }
    await putCalendar(tx, next)
    await tx.create('audit', {
      _id: `calendar:${String(next.version)}`,
      v: 1,
      at: now,
      who: caller.personId,
      unitId: caller.acting?.unit._id ?? '',
      what: 'board.saveCalendar',
      about: 'calendar',
      outcome: 'done',
      detail: { version: next.version, years: input.years.map(({ year }) => year).join(' '), rules: input.rules !== undefined },
      sealed: 0,
    })
    return { done: next }
  })
  if (saved.done) return calendarView(office, saved.done)
  throw await movedBy(office, saved.moved)
}

function nextOf(before: CalendarSetting, { years, rules }: CalendarInput, savedBy: string, now: number): CalendarSetting {
  const changed = years.map((year): HolidayYear => ({ ...year, off: [...year.off].sort(), work: [...year.work].sort(), checkedOn: civilDay(now) }))
  return {
    version: before.version + 1,
    years: changed.reduce(withYear, before.years),
    rules: rules ?? before.rules,
    savedBy,
    savedAt: now,
  }
}

const withYear = (years: readonly HolidayYear[], changed: HolidayYear): readonly HolidayYear[] =>
  [...years.filter(({ year }) => year !== changed.year), changed].sort((left, right) => left.year - right.year)

const said = ({ years, rules }: CalendarSetting): string => canonical({ years: years.map(({ checkedOn: _, ...year }) => year), rules })
const isSame = (one: CalendarSetting, other: CalendarSetting): boolean => said(one) === said(other)

async function movedBy(office: Office, moved: CalendarSetting): Promise<Refusal> {
  const name = (await office.store.get('person', moved.savedBy))?.name ?? '同事'
  return new Refusal('calendar_moved', 'version', calendarSavedBy(name, timeWords(moved.savedAt)))
}
