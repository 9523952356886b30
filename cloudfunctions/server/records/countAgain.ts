/** Counts the raw rows anew, page by page, and catches up with rows that came meanwhile. */
import type { PersonActs } from '@shared/domain/counting'
import { foldRows, tallyId } from '@shared/domain/counting'
import type { LedgerRow } from '../ports/documents'
import type { Store } from '../ports/store'
import { everyRow } from './everyRow'
import { storedPeriods } from './storedPeriods'

export interface Counted {
  /** By facet; '' is the whole. */
  readonly amounts: Map<string, number>
  persons: number
}

const STEP = 1000
/** A row is written this long after its receipt at most; so far back it looks for rows it has not seen. */
const LATEST_MS = 60_000

export class CountAgain {
  /** By tally id. */
  readonly sums = new Map<string, Counted>()
  rows = 0
  private readonly known = new Map<string, PersonActs>()
  private readonly recent = new Map<string, number>()
  private newest = 0

  /** @param until only rows received before it (where the fold lags behind); undefined = all. */
  constructor(
    private readonly store: Pick<Store, 'find'>,
    private readonly until: number | undefined,
  ) {}

  /** Takes in every row that it has not counted yet. */
  async catchUp(): Promise<void> {
    let step: LedgerRow[] = []
    const range = { from: this.newest - LATEST_MS, ...(this.until === undefined ? {} : { until: this.until }) }
    for await (const row of everyRow(this.store, 'ledgerByTime', this.rows === 0 ? { ...range, from: Number.MIN_SAFE_INTEGER } : range)) {
      if (this.recent.has(row._id)) continue
      step.push(row)
      if (step.length === STEP) {
        this.fold(step)
        step = []
      }
    }
    this.fold(step)
  }

  private fold(rows: readonly LedgerRow[]): void {
    const fold = foldRows(rows, storedPeriods)
    let step = fold.next()
    while (step.done !== true) step = fold.next(this.known.get(step.value))
    for (const [id, acts] of step.value.persons) this.known.set(id, acts)
    for (const sum of step.value.sums) {
      const there = this.sums.get(tallyId(sum)) ?? { amounts: new Map<string, number>(), persons: 0 }
      for (const [facet, amount] of sum.amounts) there.amounts.set(facet, (there.amounts.get(facet) ?? 0) + amount)
      there.persons += sum.persons
      this.sums.set(tallyId(sum), there)
    }
    this.remember(rows)
  }

  private remember(rows: readonly LedgerRow[]): void {
    this.rows += rows.length
    for (const { _id, receivedAt } of rows) {
      this.newest = Math.max(this.newest, receivedAt)
      this.recent.set(_id, receivedAt)
    }
    for (const [id, receivedAt] of this.recent) {
      if (receivedAt >= this.newest - LATEST_MS) break
      this.recent.delete(id)
    }
  }
}
