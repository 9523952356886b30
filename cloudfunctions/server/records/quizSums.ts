/** Sums of the quiz in a unit's line, read from the tallies (P8): the whole, the unit's own level, and the units below it. */
import { quizMeasure } from '@shared/domain/quizFigures'
import type { QuizMeasure } from '@shared/domain/quizFigures'
import type { Unit } from '../ports/documents'
import type { Store } from '../ports/store'
import { below } from './figureScope'
import { placeOf } from './places'
import { sumsOfScopes } from './sessionSums'
import type { Directory } from './units'

export interface QuizSums {
  readonly national: { readonly persons: number; readonly times: number }
  readonly own: { readonly rounds: number; readonly persons: number; readonly times: number }
}
const minus = (whole: QuizSums, part: QuizSums): QuizSums => ({
  national: { persons: whole.national.persons - part.national.persons, times: whole.national.times - part.national.times },
  own: { rounds: whole.own.rounds - part.own.rounds, persons: whole.own.persons - part.own.persons, times: whole.own.times - part.own.times },
})
const isSomething = ({ national, own }: QuizSums): boolean => [national.persons, national.times, own.rounds, own.persons, own.times].some((figure) => figure !== 0)

/** In tree order; what lies under none of the units below is the unit's own. */
export async function quizParts(store: Pick<Store, 'find'>, campaign: string, unit: Unit, units: Directory, period: string): Promise<{ readonly total: QuizSums; readonly bars: readonly { readonly key: string; readonly label: string; readonly figures: QuizSums }[] }> {
  const children = below(unit, units)
  const scopes = [unit._id, ...children.map(placeOf)]
  const sums = (measure: QuizMeasure) => sumsOfScopes(store, scopes, quizMeasure(measure, campaign), period)
  const [national, own, round] = await Promise.all([sums('national'), sums('own'), sums('round')])
  const of = (id: string): QuizSums => ({
    national: { persons: national.get(id)?.persons ?? 0, times: national.get(id)?.amount ?? 0 },
    own: { rounds: round.get(id)?.amount ?? 0, persons: own.get(id)?.persons ?? 0, times: own.get(id)?.amount ?? 0 },
  })
  const total = of(unit._id)
  const parts = children.map((child) => ({ key: child._id, label: child.name, figures: of(placeOf(child)) }))
  const rest = { key: 'own', label: children.length === 0 ? unit.name : `${unit.name}（本级）`, figures: parts.reduce((left, { figures }) => minus(left, figures), total) }
  return { total, bars: [rest, ...parts].filter(({ figures }) => isSomething(figures)) }
}
