/** The quiz's closed lists and their Chinese: what a question is, what it is about, how hard it is. */
import { industries, type Industry, type Tone } from './words'

/** What a question looks like. `picture` and `case` are answered like single or multiple ones, as their key says. */
export const questionKinds = { single: '单选', multiple: '多选', trueFalse: '判断', picture: '图片', case: '案例' } as const
export type QuestionKind = keyof typeof questionKinds

/** 一册一库一训一试一平台 (E1 E15): what the bank is about. */
export const quizCategories = {
  evacuation: '疏散逃生',
  fire: '消防',
  electricity: '用电',
  gas: '燃气',
  ebike: '电动自行车',
  hotWork: '动火作业',
  confined: '有限空间',
  firstAid: '急救',
  drill: '应急演练',
  law: '安全生产法',
  major: '重大事故隐患判定标准',
} as const
export type QuizCategory = keyof typeof quizCategories

export const difficulties = { easy: '易', medium: '中', hard: '难' } as const
export type Difficulty = keyof typeof difficulties

/** 通用 fits everybody; the rest are the house's industries. */
export const quizIndustries = { general: '通用', ...industries } as const
export type QuizIndustry = 'general' | Industry

/** A question that is retired is drawn no more; old papers that name its versions stay gradable. */
export const bankStates = { active: { label: '在用', tone: 'safe' }, retired: { label: '已停用', tone: 'off' } } as const satisfies Record<string, { label: string; tone: Tone }>
export type BankState = keyof typeof bankStates

/** How an option is named to people; a question has two to eight. */
export const optionLetters = 'ABCDEFGH'
/** The two options of 判断, in this order everywhere: key 0 = 对, 1 = 错. */
export const verdicts = ['对', '错'] as const
