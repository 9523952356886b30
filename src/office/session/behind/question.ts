/** What the list is asked for, read back from its address. */
import type { Input } from '@shared/contract/actions'
import { isFigure, isWay } from '../figures/asked'

export type Question = Omit<Input<'session.behind'>, 'cursor' | 'limit'>

/** WeChat hands over what stands in an address as it is written; a browser has decoded it on a full load. */
function decoded(word: string | undefined): string | undefined {
  try {
    return word === undefined ? undefined : decodeURIComponent(word)
  } catch {
    return word
  }
}
export function questionIn(params: Readonly<Record<string, string | undefined>>): Question {
  const [figure, period, scope, by, key] = ['figure', 'period', 'scope', 'by', 'key'].map((name) => decoded(params[name]))
  return { figure: isFigure(figure) ? figure : 'sessions', ...(period && { period }), ...(scope && { scope }), ...(isWay(by) && { by, ...(key !== undefined && { key }) }) }
}
