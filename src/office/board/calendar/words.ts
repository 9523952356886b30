/** The calendar and the rules in words: what a save would change, so that nobody saves over a colleague unread. */
import { dayWords, instantOf } from '@shared/domain/calendar'
import { counts, onDayOffs, units } from '@shared/domain/deadlines'
import type { DeadlineRule, Span } from '@shared/domain/deadlines'
import { holidayStatuses, stretchesOf } from '@shared/domain/holidays'
import { levels } from '@shared/domain/words'
import type { Level } from '@shared/domain/words'
import { changedYears, rulesChanged, type Calendar, type Draft } from './draft'

const day = (name: string): string => dayWords(instantOf(name))
/** `6月9日`, `10月1日至7日`, `4月30日至5月2日`. */
export const stretchWords = (days: readonly string[]): string[] =>
  stretchesOf(days).map(({ first, last }) => {
    if (first === last) return day(first)
    return `${day(first)}至${first.slice(0, 7) === last.slice(0, 7) ? `${String(Number(last.slice(8)))}日` : day(last)}`
  })

export const spanWords = ({ amount, unit }: Span): string => `${String(amount)} ${units[unit]}`

/** `24 小时内接收，5 天内整改，…`. */
export function ruleWords(rule: DeadlineRule): string {
  const moves = rule.count === 'natural' && rule.onDayOff !== 'stay' ? `，遇放假${onDayOffs[rule.onDayOff]}` : ''
  return `按${counts[rule.count]}：${String(rule.acceptHours)} 小时内接收，${spanWords(rule.fix)}内整改，整改后 ${spanWords(rule.review)}内验证销号${moves}`
}

function daysChanged(label: string, is: readonly string[], was: readonly string[]): string[] {
  const more = is.filter((name) => !was.includes(name))
  const less = was.filter((name) => !is.includes(name))
  return [...(more.length > 0 ? [`${label}增加${stretchWords(more).join('、')}`] : []), ...(less.length > 0 ? [`${label}去掉${stretchWords(less).join('、')}`] : [])]
}

/** One line a change, against what is in force now. */
export function changesIn(calendar: Calendar, draft: Draft): string[] {
  const years = changedYears(calendar, draft).map((year) => {
    const was = calendar.years.find((one) => one.year === year.year)
    const parts = [
      ...daysChanged('放假', year.off, was?.off ?? []),
      ...daysChanged('调休上班', year.work, was?.work ?? []),
      ...(was?.status === year.status ? [] : [`状态改为“${holidayStatuses[year.status]}”`]),
      ...(was?.source === year.source ? [] : ['依据改写']),
    ]
    return `${String(year.year)} 年：${parts.join('；')}`
  })
  const { rules } = draft
  const levelsChanged = rules && rulesChanged(calendar, draft) ? (Object.keys(levels) as Level[]).filter((level) => JSON.stringify(rules[level]) !== JSON.stringify(calendar.rules[level])) : []
  return [...years, ...levelsChanged.map((level) => `${levels[level]}：${rules ? ruleWords(rules[level]) : ''}`)]
}
