/** The sums as a person with a pencil would count them: looks at all rows again for each figure. */
import { civilDay, instantOf } from '@shared/domain/calendar'
import type { CountedRow, PeriodsOf, Sum } from '@shared/domain/counting'

export type Figures = Record<string, { amount: number; persons: number }>

export function countedByHand(rows: readonly CountedRow[], periodsOf: PeriodsOf): Figures {
  const figures: Figures = {}
  const at = (id: string): { amount: number; persons: number } => (figures[id] ??= { amount: 0, persons: 0 })
  for (const { measure, scopes, facets, amount, at: when } of rows) {
    for (const scope of scopes) {
      for (const period of periodsOf(when)) {
        at(`${measure}|${scope}|${period}|`).amount += amount
        for (const [name, value] of Object.entries(facets)) at(`${measure}|${scope}|${period}|${name}=${value}`).amount += amount
      }
    }
  }
  const unique = (values: readonly string[]): string[] => [...new Set(values)]
  for (const measure of unique(rows.map((row) => row.measure))) {
    for (const person of unique(rows.map((row) => row.personId)).filter(Boolean)) {
      const own = rows.filter((row) => row.measure === measure && row.personId === person)
      const days = unique(own.map((row) => `${civilDay(row.at)} ${(row.personScopes ?? row.scopes).join(' ')}`)).sort()
      const stands = (day: string): boolean => own.filter((row) => `${civilDay(row.at)} ${(row.personScopes ?? row.scopes).join(' ')}` === day).reduce((sum, { amount }) => sum + Math.sign(amount), 0) > 0
      const [day = '', ...path] = (days.find(stands) ?? '').split(' ')
      for (const scope of path) for (const period of periodsOf(instantOf(day))) at(`${measure}|${scope}|${period}|`).persons += 1
    }
  }
  return withoutZeros(figures)
}

export const withoutZeros = (figures: Figures): Figures => Object.fromEntries(Object.entries(figures).filter(([, { amount, persons }]) => amount !== 0 || persons !== 0))

/** Adds what one change of a sum says. */
export function addSum(figures: Figures, { measure, scope, period, persons, amounts }: Omit<Sum, 'asOf'>): void {
  const at = (facet: string): { amount: number; persons: number } => (figures[`${measure}|${scope}|${period}|${facet}`] ??= { amount: 0, persons: 0 })
  at('').persons += persons
  for (const [facet, amount] of amounts) at(facet).amount += amount
}
