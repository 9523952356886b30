/** Sums of how cases stand, read from the tallies: so many reads as there are months or days asked for, however many cases (P8). */
import { civilDay, instantOf, weekOf } from '@shared/domain/calendar'
import type { StandingSums } from '@shared/domain/hazardFigures'
import type { Span } from '@shared/domain/period'
import { standingFacet, standingOf } from '@shared/domain/standing'
import type { Tally } from '../ports/documents'
import type { Office } from '../ports/office'
import type { Store } from '../ports/store'
import { everyRow } from './everyRow'
import { foldedUntil } from './foldBuckets'
import { stateMeasure } from './stateRows'
import { storedSpan } from './storedPeriods'

type Asked = Pick<Store, 'find'>
const prefix = 'standing='
/** Values a list of alternatives may have (decision 5). */
const together = 30

/** Until when everything is in the sums. Not the newest row's own time: that would tell when somebody reported (T-06). */
export async function figuresAsOf({ store, clock }: Pick<Office, 'store' | 'clock'>): Promise<number> {
  return (await foldedUntil(store)) || clock.now()
}

type Amounts = Map<string, number>
async function gathered(tallies: AsyncIterable<Tally>, keyOf: (tally: Tally) => string, into = new Map<string, Amounts>()): Promise<Map<string, Amounts>> {
  for await (const tally of tallies) {
    const amounts = into.get(keyOf(tally)) ?? new Map<string, number>()
    into.set(keyOf(tally), amounts)
    for (const [n, facet] of tally.facets.entries()) if (facet.startsWith(prefix)) amounts.set(facet, (amounts.get(facet) ?? 0) + (tally.amounts[n] ?? 0))
  }
  return into
}
const sumsOf = (amounts: Amounts): StandingSums =>
  [...amounts].flatMap(([facet, amount]) => {
    const standing = standingOf(facet.slice(prefix.length))
    return standing === undefined || amount === 0 ? [] : [[standing, amount] as const]
  })
const byKey = (sums: ReadonlyMap<string, Amounts>): ReadonlyMap<string, StandingSums> => new Map([...sums].map(([key, amounts]) => [key, sumsOf(amounts)]))

/** Under one unit in one period. */
export async function sumsUnder(store: Asked, scope: string, period: string): Promise<StandingSums> {
  const sums = await gathered(everyRow(store, 'talliesOfScope', { scope, measure: stateMeasure, ...storedSpan(period) }), () => '')
  return sumsOf(sums.get('') ?? new Map<string, number>())
}

/** Under each of many units in one period: one question for every thirty units. */
export async function sumsOfUnits(store: Asked, scopes: readonly string[], period: string): Promise<ReadonlyMap<string, StandingSums>> {
  const found = new Map<string, Amounts>()
  for (let from = 0; from < scopes.length; from += together) {
    await gathered(everyRow(store, 'talliesOfScopes', { scope: scopes.slice(from, from + together), measure: stateMeasure, ...storedSpan(period) }), ({ scope }) => scope, found)
  }
  return byKey(found)
}

/** Under one unit, by civil week, of the days in a span. */
export async function sumsByWeek(store: Asked, scope: string, span: Span): Promise<ReadonlyMap<string, StandingSums>> {
  const days = { from: `d:${civilDay(span.from)}`, until: `d:${civilDay(span.until)}` }
  return byKey(await gathered(everyRow(store, 'talliesOfScope', { scope, measure: stateMeasure, ...days }), ({ period }) => weekOf(instantOf(period.slice(2)))))
}

/** What is in the whole and in none of the parts. */
export function remainder(whole: StandingSums, parts: Iterable<StandingSums>): StandingSums {
  const amounts: Amounts = new Map()
  const add = (sums: StandingSums, sign: 1 | -1): void => {
    for (const [standing, amount] of sums) {
      const facet = `${prefix}${standingFacet(standing)}`
      amounts.set(facet, (amounts.get(facet) ?? 0) + sign * amount)
    }
  }
  add(whole, 1)
  for (const part of parts) add(part, -1)
  return sumsOf(amounts)
}
