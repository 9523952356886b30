import type { Store } from '@office/ports/store'
import { everyRow } from '@office/records/everyRow'
import type { Figures } from '../../src/shared/domain/countedByHand'
import { addSum, withoutZeros } from '../../src/shared/domain/countedByHand'

/** Every stored sum, as the count by hand writes it. */
export async function storedFigures(store: Store): Promise<Figures> {
  const figures: Figures = {}
  for await (const { facets, amounts, ...tally } of everyRow(store, 'talliesInOrder', {})) addSum(figures, { ...tally, amounts: new Map(facets.map((facet, n) => [facet, amounts[n] ?? 0])) })
  return withoutZeros(figures)
}
