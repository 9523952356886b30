/** What is said of a competition: the paper, the tries, how long it is open. */
import type { Output } from '@shared/contract/actions'
import type { QuizCard } from '@shared/contract/quiz'
import { dayWords, timeWords } from '@shared/domain/calendar'
import { quizModes, quizStyles } from '@shared/domain/quizCompetition'
import { quizCategories } from '@shared/domain/quizWords'

export type Mine = Output<'quiz.read'>['mine']
/** More tries than anybody makes are not counted out to people. */
const unbounded = 50

export const styleWords = ({ style, mode, theme }: Pick<QuizCard, 'style' | 'mode' | 'theme'>): string =>
  [quizModes[mode], style === 'ordinary' ? '' : quizStyles[style], theme === null ? '' : `今日主题：${quizCategories[theme]}`].filter(Boolean).join(' · ')
/** 5 题 · 5 分钟 · 60% 及格 */
export const paperWords = ({ questions, minutes, passAt, perUnit }: Pick<QuizCard, 'questions' | 'minutes' | 'passAt' | 'perUnit'>): string => [`${String(questions)} 题`, minutes === 0 ? '不限时' : `${String(minutes)} 分钟`, passAt > 0 ? `得 ${String(passAt)}% 的分及格` : '', perUnit ? '同一单位的人题目相同' : ''].filter(Boolean).join(' · ')
export const openWords = ({ from, until }: Pick<QuizCard, 'from' | 'until'>): string => `${timeWords(from)} 到 ${timeWords(until)}`
/** 今天还能答 2 次，一共还能答 5 次 */
export const triesWords = ({ triesToday, triesLeft }: Mine, { triesADay, triesInAll }: Pick<QuizCard, 'triesADay' | 'triesInAll'>): string =>
  triesADay >= unbounded ? '次数不限' : `今天还能答 ${String(triesToday)} 次${triesInAll > triesADay && triesInAll < 999 ? `，一共还能答 ${String(triesLeft)} 次` : ''}`
export const bestWords = ({ finished, best, passed }: Mine): string => (finished === 0 ? '' : `答过 ${String(finished)} 次${best === null ? '' : `，最好 ${String(best)}%${passed ? '，已及格' : ''}`}`)
/** 6月16日 安全宣传咨询日，燃气安全台 */
export const boundWords = (bound: Output<'quiz.read'>['bound']): string => (bound === null ? '' : `${dayWords(bound.startsAt)} ${bound.title}${bound.stand === '' ? '' : `，${bound.stand}`}`)
/** 单选 5 分，多选 10 分，判断 5 分 */
export const pointsWords = ({ points: { single, multiple, trueFalse } }: Pick<QuizCard, 'points'>): string => `单选 ${String(single)} 分，多选 ${String(multiple)} 分，判断 ${String(trueFalse)} 分`
/** It may be kept on the phone whole: nobody waits for it. */
export const worksOffline = ({ mode, minutes }: Pick<QuizCard, 'mode' | 'minutes'>): boolean => mode === 'practice' && minutes === 0
