/** What of a bank is looked at. Words take the place of category and difficulty: both are asked by an index of their own. */
import { bankStates, difficulties, quizCategories, type BankState, type Difficulty, type QuizCategory } from '@shared/domain/quizWords'

export interface Filter {
  readonly bank: 'office' | 'own'
  readonly state: BankState
  readonly category: QuizCategory | null
  readonly difficulty: Difficulty | null
  /** How the question begins; '' = any. */
  readonly begins: string
}
export const everything: Filter = { bank: 'own', state: 'active', category: null, difficulty: null, begins: '' }

/** In a line: 消防 · 易 · 在用. */
export const filterWords = ({ state, category, difficulty, begins }: Filter): string =>
  begins !== '' ? `以“${begins}”开头 · ${bankStates[state].label}` : [category === null ? '全部分类' : quizCategories[category], difficulty === null ? '全部难度' : difficulties[difficulty], bankStates[state].label].join(' · ')
