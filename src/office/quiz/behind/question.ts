/** What the list is asked for, read back from its address. */
import type { Input } from '@shared/contract/actions'
import { isFigure, isOf } from '../figures/asked'

export type QuizQuestion = Omit<Input<'quiz.behind'>, 'cursor' | 'limit'>

/** WeChat hands over what stands in an address as it is written; a browser has decoded it on a full load. */
const decoded = (word: string | undefined): string | undefined => (word?.includes('%') === true ? decodeURIComponent(word) : word)

export function questionIn({ of, figure, scope, own, period }: Readonly<Record<string, string | undefined>>): QuizQuestion {
  const [unit, span] = [decoded(scope), decoded(period)]
  return { of: isOf(of) ? of : 'own', figure: isFigure(figure) ? figure : 'times', ...(unit && { scope: unit }), ...(own === 'yes' && { own: true as const }), ...(span && { period: span }) }
}
