/** The nightly proof of the figures: every sum again from the raw rows, compared with what is stored (P11). Reports, never mends. */
import type { FirstActs, Folded } from '@shared/domain/counting'
import { foldRows, tallyId } from '@shared/domain/counting'
import type { Clock } from '../ports/clock'
import type { LedgerRow } from '../ports/documents'
import type { Store } from '../ports/store'
import { everyRow } from './everyRow'
import { foldedUntil } from './foldBuckets'
import { noteRecount } from './recountNote'
import { storedPeriods } from './storedPeriods'
import { plus } from './tally'

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

const PAGE = 1000
/** Rows that arrive while it counts look like differences; they are gone when it counts again. */
const MOST_TRIES = 3
const nothing: Figures = { amount: 0, persons: 0 }

/** Counts everything again, names what differs and leaves the note that the health sheet shows. */
export async function recount({ store, clock }: { store: Store; clock: Clock }): Promise<Recount> {
  let result = await compare(store)
  for (let tried = 1; tried < MOST_TRIES && result.differences.length > 0; tried += 1) result = await compare(store)
  await noteRecount(store, { at: clock.now(), differences: result.differences.length })
  return result
}

async function compare(store: Store): Promise<Recount> {
  const { rows, counted } = await countRows(store)
  const figures = counted.size
  const differences: Difference[] = []
  const check = (figure: string, stored: Figures): void => {
    const mine = counted.get(figure) ?? nothing
    if (mine.amount !== stored.amount || mine.persons !== stored.persons) differences.push({ figure, stored: { amount: stored.amount, persons: stored.persons }, counted: mine })
    counted.delete(figure)
  }
  for await (const tally of everyRow(store, 'talliesInOrder', {})) check(tally._id, tally)
  for (const figure of [...counted.keys()]) check(figure, nothing)
  return { rows, figures, differences }
}

/** Sums of all rows that the fold has taken in. */
async function countRows(store: Store): Promise<{ rows: number; counted: Map<string, Figures> }> {
  const counted = new Map<string, Figures>()
  const known = new Map<string, FirstActs>()
  const until = await foldedUntil(store)
  let rows = 0
  let page: LedgerRow[] = []
  const take = (): void => {
    const { sums, firsts } = drive(page, known)
    for (const sum of sums) counted.set(tallyId(sum), plus(counted.get(tallyId(sum)), sum))
    for (const [id, acts] of firsts) known.set(id, acts)
    rows += page.length
    page = []
  }
  for await (const row of everyRow(store, 'ledgerByTime', until > 0 ? { until } : {})) {
    page.push(row)
    if (page.length === PAGE) take()
  }
  take()
  return { rows, counted }
}

function drive(rows: readonly LedgerRow[], known: ReadonlyMap<string, FirstActs>): Folded {
  const fold = foldRows(rows, storedPeriods)
  let step = fold.next()
  while (step.done !== true) step = fold.next(known.get(step.value))
  return step.value
}
