/** The nightly proof of the figures: every sum again from the raw rows, compared with what is stored (P11). Reports, never mends. */
import { isSummed } from '@shared/domain/counting'
import type { Clock } from '../ports/clock'
import type { Tally } from '../ports/documents'
import type { Office } from '../ports/office'
import type { Store } from '../ports/store'
import type { Counted } from './countAgain'
import { CountAgain } from './countAgain'
import { everyRow } from './everyRow'
import { foldedUntil } from './foldBuckets'
import { noteRecount } from './recountNote'

export interface Figures {
  readonly amount: number
  readonly persons: number
}
export interface Difference {
  /** `<measure>|<scope>|<period>|<facet>` */
  readonly figure: string
  readonly stored: Figures
  readonly counted: Figures
}
export interface Recount {
  readonly rows: number
  readonly figures: number
  readonly differences: readonly Difference[]
}

/** Rows that arrive while it counts look like differences at first. */
const MOST_TRIES = 5

/** Counts everything again, names what differs and leaves the note that the health sheet shows. Others go on working meanwhile. */
export async function recount({ store, clock, tallies = 'inCommit' }: { store: Store; clock: Clock; tallies?: Office['tallies'] }): Promise<Recount> {
  const until = await foldedUntil(store)
  // Behind, and before the first fold, no row is due in any figure.
  const count = new CountAgain(store, until > 0 || tallies === 'behind' ? until : undefined)
  await count.catchUp()
  let differences = await compareAll(store, count)
  for (let tried = 1; tried < MOST_TRIES && differences.size > 0; tried += 1) {
    await count.catchUp()
    differences = await compareThese(store, count, [...differences.keys()])
  }
  const found = [...differences.values()].flat()
  await noteRecount(store, { at: clock.now(), differences: found.length })
  const figures = [...count.sums.values()].reduce((sum, { amounts }) => sum + amounts.size, 0)
  return { rows: count.rows, figures, differences: found }
}

type Differences = Map<string, readonly Difference[]>

async function compareAll(store: Store, { sums }: CountAgain): Promise<Differences> {
  const found: Differences = new Map()
  const missing = new Set(sums.keys())
  for await (const tally of everyRow(store, 'talliesInOrder', {})) {
    // Kept by a release that summed this measure; nobody reads it.
    if (!isSummed(tally.measure)) continue
    missing.delete(tally._id)
    note(found, tally._id, tally, sums.get(tally._id))
  }
  for (const id of missing) note(found, id, undefined, sums.get(id))
  return found
}

async function compareThese(store: Store, { sums }: CountAgain, ids: readonly string[]): Promise<Differences> {
  const found: Differences = new Map()
  for (const id of ids) note(found, id, await store.get('tally', id), sums.get(id))
  return found
}

function note(found: Differences, id: string, stored: Tally | undefined, counted: Counted | undefined): void {
  const facets = new Set(['', ...(stored?.facets ?? []), ...(counted?.amounts.keys() ?? [])])
  const differ = [...facets].flatMap((facet) => {
    const is = { amount: stored?.amounts[stored.facets.indexOf(facet)] ?? 0, persons: facet === '' ? (stored?.persons ?? 0) : 0 }
    const should = { amount: counted?.amounts.get(facet) ?? 0, persons: facet === '' ? (counted?.persons ?? 0) : 0 }
    return is.amount === should.amount && is.persons === should.persons ? [] : [{ figure: `${id}|${facet}`, stored: is, counted: should }]
  })
  if (differ.length > 0) found.set(id, differ)
}
