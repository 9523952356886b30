/** Sums of how cases stand, read from the tallies: so many reads as there are months or days asked for, however many cases (P8). */
import { civilDay, instantOf, weekOf } from '@shared/domain/calendar'
import type { StandingSums } from '@shared/domain/hazardFigures'
import type { Span } from '@shared/domain/period'
import { standingFacet, standingOf } from '@shared/domain/standing'
import type { Tally } from '../ports/documents'
import type { Store } from '../ports/store'
import { everyRow } from './everyRow'
import { stateMeasure } from './stateRows'
import { storedSpan } from './storedPeriods'

export interface Sums {
  readonly asOf: number
  readonly standings: StandingSums
}
const none: Sums = { asOf: 0, standings: [] }
type Asked = Pick<Store, 'find'>
const prefix = 'standing='
/** Values a list of alternatives may have (decision 5). */
const together = 30

interface Growing {
  asOf: number
  readonly amounts: Map<string, number>
}
async function gathered(tallies: AsyncIterable<Tally>, keyOf: (tally: Tally) => string, into = new Map<string, Growing>()): Promise<Map<string, Growing>> {
  for await (const tally of tallies) {
    const sum = into.get(keyOf(tally)) ?? { asOf: 0, amounts: new Map<string, number>() }
    into.set(keyOf(tally), sum)
    sum.asOf = Math.max(sum.asOf, tally.asOf)
    for (const [n, facet] of tally.facets.entries()) if (facet.startsWith(prefix)) sum.amounts.set(facet, (sum.amounts.get(facet) ?? 0) + (tally.amounts[n] ?? 0))
  }
  return into
}
const sumsOf = ({ asOf, amounts }: Growing): Sums => ({
  asOf,
  standings: [...amounts].flatMap(([facet, amount]) => {
    const standing = standingOf(facet.slice(prefix.length))
    return standing === undefined || amount === 0 ? [] : [[standing, amount] as const]
  }),
})

/** Under one unit in one period. */
export async function sumsUnder(store: Asked, scope: string, period: string): Promise<Sums> {
  const sum = (await gathered(everyRow(store, 'talliesOfScope', { scope, measure: stateMeasure, ...storedSpan(period) }), () => '')).get('')
  return sum === undefined ? none : sumsOf(sum)
}

/** Under each of many units in one period: one question for every thirty units. */
export async function sumsOfUnits(store: Asked, scopes: readonly string[], period: string): Promise<ReadonlyMap<string, Sums>> {
  const found = new Map<string, Growing>()
  for (let from = 0; from < scopes.length; from += together) {
    await gathered(everyRow(store, 'talliesOfScopes', { scope: scopes.slice(from, from + together), measure: stateMeasure, ...storedSpan(period) }), ({ scope }) => scope, found)
  }
  return new Map([...found].map(([scope, sum]) => [scope, sumsOf(sum)]))
}

/** Under one unit, by civil week, of the days in a span. */
export async function sumsByWeek(store: Asked, scope: string, span: Span): Promise<ReadonlyMap<string, Sums>> {
  const days = { from: `d:${civilDay(span.from)}`, until: `d:${civilDay(span.until)}` }
  const weeks = await gathered(everyRow(store, 'talliesOfScope', { scope, measure: stateMeasure, ...days }), ({ period }) => weekOf(instantOf(period.slice(2))))
  return new Map([...weeks].map(([week, sum]) => [week, sumsOf(sum)]))
}

/** What is in the whole and in none of the parts. */
export function remainder(whole: Sums, parts: Iterable<Sums>): Sums {
  const amounts = new Map<string, number>()
  const add = (sums: StandingSums, sign: 1 | -1): void => {
    for (const [standing, amount] of sums) {
      const facet = `${prefix}${standingFacet(standing)}`
      amounts.set(facet, (amounts.get(facet) ?? 0) + sign * amount)
    }
  }
  add(whole.standings, 1)
  for (const part of parts) add(part.standings, -1)
  return sumsOf({ asOf: whole.asOf, amounts })
}
