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

export function questionIn(params: Readonly<Record<string, string | undefined>>): Question {
  const { cluster, place = '', days, figure, period, scope, by, key } = params
  if (cluster !== undefined && cluster !== '') return { kind: 'cluster', key: cluster, place, days: Number(days) || 30 }
  return {
    kind: 'figure',
    input: { figure: figureIn(figure), ...(period && { period }), ...(scope && { scope }), ...(isWay(by) && { by, ...(key !== undefined && { key }) }) },
  }
}
