/** What the list is asked for, read back from its address. */
import type { Input } from '@shared/contract/actions'
import { isFigure, isWay } from '../figures/asked'

export type PersonsQuestion = Omit<Input<'session.persons'>, 'cursor' | 'limit'>
export type Question = Omit<Input<'session.behind'>, 'cursor' | 'limit'>

/** WeChat hands over what stands in an address as it is written; a browser has decoded it on a full load. */
function decoded(word: string | undefined): string | undefined {
  try {
    return word === undefined ? undefined : decodeURIComponent(word)
  } catch {
    return word
  }
}
type Params = Readonly<Record<string, string | undefined>>
const wordsIn = (params: Params) => ['figure', 'period', 'scope', 'by', 'key'].map((name) => decoded(params[name]))

export function questionIn(params: Params): Question {
  const [figure, period, scope, by, key] = wordsIn(params)
  return { figure: isFigure(figure) ? figure : 'sessions', ...(period && { period }), ...(scope && { scope }), ...(isWay(by) && { by, ...(key !== undefined && { key }) }) }
}
/** A person is parted by unit and week alone. */
export function personsAsked(params: Params): PersonsQuestion {
  const [, period, scope, by, key] = wordsIn(params)
  return { ...(period && { period }), ...(scope && { scope }), ...((by === 'unit' || by === 'week') && { by, ...(key !== undefined && { key }) }) }
}
