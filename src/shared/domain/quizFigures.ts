/**
 * What the quiz is counted as (field.md, Counting; forms 2a 2b and row 7). A contest that the office has declared to be the national one
 * counts 人 and 人次 at the person's home unit, since that is what the unit files; others count as row 7 at their owner: 次, 人次.
 */
import type { QuizStyle } from './quizCompetition'

export const quizMeasures = {
  /** 人次 (amount) and 人 (persons) of national contests. */
  national: '全国竞赛',
  /** 人次 and 人 of all others. */
  own: '自办答题',
  /** 次: an own competition somebody has taken part in. */
  round: '自办答题次数',
  /** 人 of one competition, by home unit. */
  joined: '参赛人数',
} as const
export type QuizMeasure = keyof typeof quizMeasures
export const quizMeasure = (measure: QuizMeasure, campaign: string): string => `quiz.${measure}.${campaign}`

export const quizRules = {
  persons: '人＝整个活动月每人只记一次，计在本人所在单位（没有单位的计在主办单位），记在第一次交卷的那一天。',
  times: '人次＝每交一份至少答了一题的答卷记一次；待核的在核定后计入，撤回的不再计入。',
  national: '只有安委办指定为全国网络知识竞赛的，计入 2a、2b，人次计在本人所在单位。',
  own: '其他答题计入第 7 项：有人交卷的记一次，人次计在主办单位。',
} as const

/** The activity of the plan that national contests are counted in beside what is entered (2a 2b). */
export const quizBlank = 'quiz'
/** Printed beside 2a and 2b, which have two sources. */
export const quizBlankRule = '这一项＝自动的加登记的：自动的是这里全国竞赛的答卷，人整个活动月每人只记一次；登记的是在外面参加的，只有总数，不能和这里的人逐个核对，两边都参加的人会各记一次。'

/** Where a competition's own figures lie; and those of one unit's people in it. */
export const competitionScope = (id: string): string => `q:${id}`
export const competitionUnitScope = (id: string, unitId: string): string => `${id}@${unitId}`
export const aboutCompetition = (id: string): string => `quiz:${id}`
/** The facet of its rows. */
export const quizCell = (style: QuizStyle): string => style
