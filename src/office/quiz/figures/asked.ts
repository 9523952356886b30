/** Which number was tapped: the question its rows answer, carried in the address of the list. */
import type { Input, Output } from '@shared/contract/actions'

export type Whole = Output<'quiz.figures'>
export type Both = Whole['total']
export type Of = Input<'quiz.behind'>['of']
export type Figure = Input<'quiz.behind'>['figure']
export interface Number { readonly of: Of; readonly figure: Figure; readonly label: string; readonly unit: string; readonly amount: (both: Both) => number }

/** In the order of the form: 2a, 2b, then row 7. */
export const numbers: readonly Number[] = [
  { of: 'national', figure: 'persons', label: '2a 全国竞赛', unit: '人', amount: ({ national }) => national.persons },
  { of: 'national', figure: 'times', label: '2b 全国竞赛', unit: '人次', amount: ({ national }) => national.times },
  { of: 'own', figure: 'rounds', label: '第 7 项 自办', unit: '次', amount: ({ own }) => own.rounds },
  { of: 'own', figure: 'times', label: '第 7 项 自办', unit: '人次', amount: ({ own }) => own.times },
  { of: 'own', figure: 'persons', label: '自办答题', unit: '人', amount: ({ own }) => own.persons },
]
export const isOf = (word: string | undefined): word is Of => word === 'national' || word === 'own'
export const isFigure = (word: string | undefined): word is Figure => word === 'persons' || word === 'times' || word === 'rounds'
export const numberOf = (of: Of, figure: Figure): Number | undefined => numbers.find((one) => one.of === of && one.figure === figure)
