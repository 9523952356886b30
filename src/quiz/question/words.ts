/** What is said of a question, on the screen and aloud. */
import type { PaperQuestion, ReviewedQuestion } from '@shared/contract/quiz'
import { optionLetters, questionKinds } from '@shared/domain/quizWords'

export const letterOf = (option: number): string => optionLetters.charAt(option)
/** A、C; 没有作答 for none. */
export const lettersOf = (chosen: readonly number[]): string => (chosen.length === 0 ? '没有作答' : [...chosen].sort((one, other) => one - other).map(letterOf).join('、'))
/** 单选 · 多选: a picture and a case say how many too. */
export const kindWords = ({ kind, many }: Pick<PaperQuestion, 'kind' | 'many'>): string =>
  kind === 'picture' || kind === 'case' ? `${questionKinds[kind]} · ${many ? questionKinds.multiple : questionKinds.single}` : questionKinds[kind]

const optionsAloud = (options: readonly string[]): string => options.map((option, at) => `${letterOf(at)}，${option}`).join('。')
export const questionAloud = ({ kind, many, passage, stem, options }: PaperQuestion): string => [kindWords({ kind, many }), passage && `材料：${passage}`, stem, optionsAloud(options)].filter(Boolean).join('。')
/** Of a question that is in a paper under way, or in one that may still be answered late (T-13). */
export const waitingWords = '在还等答案的卷子里，之后可看'
export const answerAloud = ({ stem, key, options, explanation, clause, hidden }: Pick<ReviewedQuestion, 'stem' | 'key' | 'options' | 'explanation' | 'clause' | 'hidden'>): string =>
  hidden ? `${stem}。${waitingWords}` : [stem, `正确答案是${key.map((option) => `${letterOf(option)}，${options[option] ?? ''}`).join('。')}`, explanation, clause && `依据：${clause}`].filter(Boolean).join('。')
