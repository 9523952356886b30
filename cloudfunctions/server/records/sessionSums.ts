/** Sums of sessions, read from the tallies: so many reads as there are months or days asked for, however many took part (P8). */
import { civilDay, instantOf, weekOf } from '@shared/domain/calendar'
import type { Span } from '@shared/domain/period'
import { measureName, readCell } from '@shared/domain/sessionFigures'
import type { ReadCell, SessionMeasure } from '@shared/domain/sessionFigures'
import { attendanceSources } from '@shared/domain/sessionWords'
import type { AttendanceSource } from '@shared/domain/sessionWords'
import type { Tally } from '../ports/documents'
import type { Store } from '../ports/store'
import { everyRow } from './everyRow'
import { storedSpan } from './storedPeriods'

type Asked = Pick<Store, 'find'>
/** Values a list of alternatives may have (decision 5). */
const together = 30

/** One measure: the whole, its persons, and how much lies in each cell. */
export interface CellSum {
  amount: number
  persons: number
  readonly cells: Map<string, number>
}
const emptySum = (): CellSum => ({ amount: 0, persons: 0, cells: new Map() })
function addTally(sum: CellSum, { facets, amounts, persons }: Tally): void {
  sum.persons += persons
  for (const [n, facet] of facets.entries()) {
    const amount = amounts[n] ?? 0
    if (facet === '') sum.amount += amount
    else if (facet.startsWith('cell=')) sum.cells.set(facet.slice(5), (sum.cells.get(facet.slice(5)) ?? 0) + amount)
  }
}
async function gathered(tallies: AsyncIterable<Tally>, keyOf: (tally: Tally) => string, into = new Map<string, CellSum>()): Promise<Map<string, CellSum>> {
  for await (const tally of tallies) {
    const sum = into.get(keyOf(tally)) ?? emptySum()
    into.set(keyOf(tally), sum)
    addTally(sum, tally)
  }
  return into
}

export const sumUnder = async (store: Asked, scope: string, measure: string, period: string): Promise<CellSum> =>
  (await gathered(everyRow(store, 'talliesOfScope', { scope, measure, ...storedSpan(period) }), () => '')).get('') ?? emptySum()
export async function sumsOfScopes(store: Asked, scopes: readonly string[], measure: string, period: string): Promise<ReadonlyMap<string, CellSum>> {
  const found = new Map<string, CellSum>()
  for (let from = 0; from < scopes.length; from += together) {
    await gathered(everyRow(store, 'talliesOfScopes', { scope: scopes.slice(from, from + together), measure, ...storedSpan(period) }), ({ scope }) => scope, found)
  }
  return found
}
/** By civil week (its Monday), of the days in a span. */
export const sumsByWeek = (store: Asked, scope: string, measure: string, span: Span): Promise<ReadonlyMap<string, CellSum>> =>
  gathered(everyRow(store, 'talliesOfScope', { scope, measure, from: `d:${civilDay(span.from)}`, until: `d:${civilDay(span.until)}` }), ({ period }) => weekOf(instantOf(period.slice(2))))

export const shownMeasures = { sessions: 'held', times: 'attend', consult: 'consult', items: 'items' } as const satisfies Record<string, SessionMeasure>
export type ShownFigure = keyof typeof shownMeasures
export const shownNames = Object.keys(shownMeasures) as ShownFigure[]
/** Every measure of one part. */
export type PartSums = Readonly<Record<ShownFigure, CellSum>>
/** Asks the same of each measure. */
export async function eachMeasure<T>(campaign: string, ask: (measure: string) => Promise<T>): Promise<Readonly<Record<ShownFigure, T>>> {
  const answers = await Promise.all(shownNames.map(async (name) => [name, await ask(measureName(shownMeasures[name], campaign))] as const))
  return Object.fromEntries(answers) as Record<ShownFigure, T>
}

/** What lies in the cells that a part is about. */
export const amountIn = (sum: CellSum, fits: (cell: ReadCell) => boolean): number =>
  [...sum.cells].reduce((total, [name, amount]) => {
    const cell = readCell(name)
    return cell && fits(cell) ? total + amount : total
  }, 0)

export interface ShownFigures {
  readonly sessions: number
  readonly times: number
  readonly persons: number | null
  readonly consult: number
  readonly items: number
  readonly sources: Record<AttendanceSource, number>
}
const everything = (): boolean => true
/** @param fits which cells; everything = also 人 can be told. */
export function figuresOfSums(sums: PartSums, fits: (cell: ReadCell) => boolean = everything): ShownFigures {
  const sources = Object.fromEntries(Object.keys(attendanceSources).map((source) => [source, amountIn(sums.times, (cell) => cell.source === source && fits(cell))])) as Record<AttendanceSource, number>
  const amount = (name: ShownFigure): number => (fits === everything ? sums[name].amount : amountIn(sums[name], fits))
  return { sessions: amount('sessions'), times: amount('times'), persons: fits === everything ? sums.times.persons : null, consult: amount('consult'), items: amount('items'), sources }
}
/** What is in the whole and in none of the parts. */
export function remainderOf(whole: CellSum, parts: Iterable<CellSum>): CellSum {
  const rest: CellSum = { amount: whole.amount, persons: whole.persons, cells: new Map(whole.cells) }
  for (const part of parts) {
    rest.amount -= part.amount
    rest.persons -= part.persons
    for (const [cell, amount] of part.cells) rest.cells.set(cell, (rest.cells.get(cell) ?? 0) - amount)
  }
  return rest
}
export const noSums: PartSums = { sessions: emptySum(), times: emptySum(), consult: emptySum(), items: emptySum() }
