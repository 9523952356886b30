/** A colleague has saved meanwhile: what was changed here goes onto the new version, what was not is his. Pure. */
import type { YearInput } from '@shared/contract/calendar'
import type { DeadlineRule } from '@shared/domain/deadlines'
import { markOf, untouched, yearIn, type Calendar, type Draft, type Rules } from './draft'

const markedDays = (...years: readonly YearInput[]): string[] => [...new Set(years.flatMap(({ off, work }) => [...off, ...work]))].sort()

function rebasedYear(mine: YearInput, was: YearInput, is: YearInput): YearInput {
  const mark = (day: string) => (markOf(mine, day) === markOf(was, day) ? markOf(is, day) : markOf(mine, day))
  const days = markedDays(mine, was, is)
  return {
    year: mine.year,
    off: days.filter((day) => mark(day) === 'off'),
    work: days.filter((day) => mark(day) === 'work'),
    status: mine.status === was.status ? is.status : mine.status,
    source: mine.source === was.source ? is.source : mine.source,
  }
}

/** Field by field of one level. */
function rebasedRule(mine: DeadlineRule, was: DeadlineRule, is: DeadlineRule): DeadlineRule {
  const pick = <K extends keyof DeadlineRule>(field: K): DeadlineRule[K] => (JSON.stringify(mine[field]) === JSON.stringify(was[field]) ? is[field] : mine[field])
  return { acceptHours: pick('acceptHours'), fix: pick('fix'), review: pick('review'), count: pick('count'), onDayOff: pick('onDayOff'), remindHours: pick('remindHours'), escalateHours: pick('escalateHours') }
}

/** @param was the version the draft began from · `is` the one in force now */
export function rebased(draft: Draft, was: Calendar, is: Calendar): Draft {
  const years = Object.fromEntries(Object.values(draft.years).map((mine) => [mine.year, rebasedYear(mine, yearIn(was, untouched, mine.year), yearIn(is, untouched, mine.year))]))
  const rules = draft.rules && { ordinary: rebasedRule(draft.rules.ordinary, was.rules.ordinary, is.rules.ordinary) as Rules['ordinary'], major: rebasedRule(draft.rules.major, was.rules.major, is.rules.major) as Rules['major'] }
  return { years, rules }
}
