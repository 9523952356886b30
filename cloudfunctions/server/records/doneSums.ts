/**
 * Sums of what is done without sessions, read from the tallies: so many reads as there are months or days asked for, however many entries
 * (P8). 2a 2b are what was entered and what the quiz counts: its own sums are read, so that nothing is written twice.
 */
import { civilDay, instantOf, weekOf } from '@shared/domain/calendar'
import type { Measure } from '@shared/domain/campaign'
import type { Span } from '@shared/domain/period'
import { quizBlank, quizMeasure } from '@shared/domain/quizFigures'
import { doneMeasure, doneSources, readDoneCell } from '@shared/domain/supplement'
import type { DoneSource } from '@shared/domain/supplement'
import type { Tally } from '../ports/documents'
import type { Store } from '../ports/store'
import { everyRow } from './everyRow'
import { storedSpan } from './storedPeriods'

type Asked = Pick<Store, 'find'>
/** Values a list of alternatives may have (decision 5). */
const together = 30
const prefix = 'done='

export type SourceAmounts = Record<DoneSource, number>
/** By activity. */
export type DoneSums = ReadonlyMap<string, SourceAmounts>
type Growing = Map<string, SourceAmounts>

function add(sums: Growing, { facets, amounts }: Tally): void {
  for (const [n, facet] of facets.entries()) {
    const cell = facet.startsWith(prefix) ? readDoneCell(facet.slice(prefix.length)) : undefined
    if (!cell) continue
    const there = sums.get(cell.activity) ?? nothingDone()
    sums.set(cell.activity, { ...there, [cell.source]: there[cell.source] + (amounts[n] ?? 0) })
  }
}
/** 人次 of national contests are their amount; 人 are counted once a campaign, on the day of the first paper, so days and units sum. */
const quizAmounts: { readonly [M in Measure]?: (tally: Tally) => number } = { persons: ({ persons }) => persons, times: ({ facets, amounts }) => amounts[facets.indexOf('')] ?? 0 }
const addQuiz = (amountOf: (tally: Tally) => number) => (sums: Growing, tally: Tally): void => {
  const there = sums.get(quizBlank) ?? nothingDone()
  sums.set(quizBlank, { ...there, auto: there.auto + amountOf(tally) })
}
/** @param ask the tallies of one name of the ledger. */
async function gathered(ask: (measure: string) => AsyncIterable<Tally>, measure: Measure, campaign: string, keyOf: (tally: Tally) => string, into = new Map<string, Growing>()): Promise<Map<string, Growing>> {
  const take = async (name: string, adds: (sums: Growing, tally: Tally) => void): Promise<void> => {
    for await (const tally of ask(name)) {
      const sums = into.get(keyOf(tally)) ?? new Map<string, SourceAmounts>()
      into.set(keyOf(tally), sums)
      adds(sums, tally)
    }
  }
  await take(doneMeasure(measure, campaign), add)
  const amountOf = quizAmounts[measure]
  if (amountOf) await take(quizMeasure('national', campaign), addQuiz(amountOf))
  return into
}

export const nothingDone = (): SourceAmounts => ({ entered: 0, auto: 0 })
export const wholeOf = (amounts: SourceAmounts): number => (Object.keys(doneSources) as DoneSource[]).reduce((sum, source) => sum + amounts[source], 0)

/** One measure of a campaign under one unit in one period, by activity. */
export async function doneUnder(store: Asked, scope: string, measure: Measure, campaign: string, period: string): Promise<DoneSums> {
  const sums = await gathered((name) => everyRow(store, 'talliesOfScope', { scope, measure: name, ...storedSpan(period) }), measure, campaign, () => '')
  return sums.get('') ?? new Map<string, SourceAmounts>()
}
/** The same under each of many units: one question for every thirty. */
export async function doneUnderEach(store: Asked, scopes: readonly string[], measure: Measure, campaign: string, period: string): Promise<ReadonlyMap<string, DoneSums>> {
  const found = new Map<string, Growing>()
  for (let from = 0; from < scopes.length; from += together) {
    await gathered((name) => everyRow(store, 'talliesOfScopes', { scope: scopes.slice(from, from + together), measure: name, ...storedSpan(period) }), measure, campaign, ({ scope }) => scope, found)
  }
  return found
}
/** By civil week (its Monday), of the days in a span. */
export const doneByWeek = (store: Asked, scope: string, measure: Measure, campaign: string, span: Span): Promise<ReadonlyMap<string, DoneSums>> =>
  gathered((name) => everyRow(store, 'talliesOfScope', { scope, measure: name, from: `d:${civilDay(span.from)}`, until: `d:${civilDay(span.until)}` }), measure, campaign, ({ period }) => weekOf(instantOf(period.slice(2))))
