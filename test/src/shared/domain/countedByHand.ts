/** The sums as a person with a pencil would count them: looks at all rows again for each figure. */
import type { CountedRow, PeriodsOf } from '@shared/domain/counting'
import { tallyId } from '@shared/domain/counting'

export type Figures = Record<string, { amount: number; persons: number }>

export function countedByHand(rows: readonly CountedRow[], periodsOf: PeriodsOf): Figures {
  const figures: Figures = {}
  const at = (id: string): { amount: number; persons: number } => (figures[id] ??= { amount: 0, persons: 0 })
  for (const { measure, scopes, facets, amount, at: when } of rows) {
    for (const scope of scopes) {
      for (const period of periodsOf(when)) {
        at(tallyId({ measure, scope, period, facet: '' })).amount += amount
        for (const [name, value] of Object.entries(facets)) at(tallyId({ measure, scope, period, facet: `${name}=${value}` })).amount += amount
      }
    }
  }
  const unique = (values: readonly string[]): string[] => [...new Set(values)]
  for (const measure of unique(rows.map((row) => row.measure))) {
    for (const scope of unique(rows.flatMap((row) => row.scopes))) {
      for (const person of unique(rows.map((row) => row.personId)).filter(Boolean)) {
        const acts = rows.filter((row) => row.measure === measure && row.personId === person && row.amount > 0 && row.scopes.includes(scope)).map((row) => row.at)
        if (acts.length > 0) for (const period of periodsOf(Math.min(...acts))) at(tallyId({ measure, scope, period, facet: '' })).persons += 1
      }
    }
  }
  return Object.fromEntries(Object.entries(figures).filter(([, { amount, persons }]) => amount !== 0 || persons !== 0))
}
