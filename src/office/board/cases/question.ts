/** What the list is asked for, read back from its address. */
import type { Input } from '@shared/contract/actions'
import { figureNames } from '@shared/domain/standing'
import { ways } from '../hazards/View'
import type { Figure, Way } from '../hazards/asked'

export type Question =
  | { readonly kind: 'figure'; readonly input: Omit<Input<'board.hazardCases'>, 'cursor' | 'limit'> }
  | { readonly kind: 'cluster'; readonly key: string; readonly place: string; readonly days: number }

const isWay = (word: string | undefined): word is Way => Object.keys(ways).some((way) => way === word)
const figureIn = (word: string | undefined): Figure => figureNames.find((name) => name === word) ?? 'found'

/** WeChat hands over what stands in an address as it is written; a browser has decoded it on a full load. */
function decoded(word: string | undefined): string | undefined {
  try {
    return word === undefined ? undefined : decodeURIComponent(word)
  } catch {
    return word
  }
}

export function questionIn(params: Readonly<Record<string, string | undefined>>): Question {
  const read = (name: string) => decoded(params[name])
  const [cluster, place = '', days, figure, period, scope, by, key] = ['cluster', 'place', 'days', 'figure', 'period', 'scope', 'by', 'key'].map(read)
  if (cluster !== undefined && cluster !== '') return { kind: 'cluster', key: cluster, place, days: Number(days) || 30 }
  return {
    kind: 'figure',
    input: { figure: figureIn(figure), ...(period && { period }), ...(scope && { scope }), ...(isWay(by) && { by, ...(key !== undefined && { key }) }) },
  }
}
