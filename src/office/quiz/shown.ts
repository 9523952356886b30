/** How a competition reads in a list and on its page. Pure. */
import type { CompetitionView } from '@shared/contract/quizOffice'
import { civilDay, civilTime, timeWords } from '@shared/domain/calendar'
import { difficulties, quizCategories } from '@shared/domain/quizWords'
import { questionsOf } from '@shared/domain/quizCompetition'

export type Summary = CompetitionView['summary']
export type Card = CompetitionView['card']
type Rule = Card['rules'][number]

/** `6月16日 08:00 至 6月23日 08:00`; on one day the day is said once. */
export const spanWords = ({ from, until }: Pick<Card, 'from' | 'until'>): string => `${timeWords(from)} 至 ${civilDay(from) === civilDay(until) ? civilTime(until) : timeWords(until)}`
/** What it is counted as. */
export const countsAs = ({ national, mode }: Pick<Summary, 'national' | 'mode'>): string => (mode === 'practice' ? '练习，不计入' : national ? '计入 2a、2b' : '计入第 7 项')
export const ruleWords = ({ category, difficulty, count }: Rule): string => `${category === null ? '' : quizCategories[category]}${difficulty === null ? '' : `（${difficulties[difficulty]}）`}${category === null && difficulty === null ? '不限' : ''} ${String(count)} 题`
export const minutesWords = (minutes: number): string => (minutes === 0 ? '不限时' : `限时 ${String(minutes)} 分钟，长辈版 ${String(minutes * 1.5)} 分钟`)
/** `5 题 · 限时 5 分钟 · 每天 2 次，共 60 次 · 60% 及格`. */
export const paperWords = ({ rules, minutes, tries, scoring }: Card): string =>
  [`${String(questionsOf(rules))} 题`, minutesWords(minutes), `每天 ${String(tries.aDay)} 次，共 ${String(tries.inAll)} 次`, scoring.passAt === 0 ? '不设及格线' : `${String(scoring.passAt)}% 及格`].join(' · ')
export const joinedWords = ({ counted: { persons, times }, mode, state }: Summary): string => (mode === 'practice' || state === 'draft' ? '' : `${String(persons)} 人，${String(times)} 人次`)
