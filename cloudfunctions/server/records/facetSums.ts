/** The whole and its facets of many scopes at once, read from the tallies: so many reads as there are thirties of scopes (P8). */
import type { Store } from '../ports/store'
import { everyRow } from './everyRow'
import { storedSpan } from './storedPeriods'

/** Values a list of alternatives may have (decision 5). */
const together = 30

/** By scope, by facet; '' = the whole. Of the whole campaign. */
export async function facetSums(store: Pick<Store, 'find'>, scopes: readonly string[], measure: string): Promise<ReadonlyMap<string, ReadonlyMap<string, number>>> {
  const found = new Map<string, Map<string, number>>()
  const parts = Array.from({ length: Math.ceil(scopes.length / together) }, (_, n) => scopes.slice(n * together, (n + 1) * together))
  await Promise.all(parts.map(async (scope) => {
    for await (const tally of everyRow(store, 'talliesOfScopes', { scope, measure, ...storedSpan('all') })) {
      const sums = found.get(tally.scope) ?? new Map<string, number>()
      found.set(tally.scope, sums)
      for (const [n, facet] of tally.facets.entries()) sums.set(facet, (sums.get(facet) ?? 0) + (tally.amounts[n] ?? 0))
    }
  }))
  return found
}
