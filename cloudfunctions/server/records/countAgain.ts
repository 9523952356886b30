/** Counts the raw rows anew, page by page, and catches up with rows that came meanwhile; what it has in hand can be laid down as text and taken up again. */
import type { PersonActs } from '@shared/domain/counting'
import { foldRows, tallyId } from '@shared/domain/counting'
import type { LedgerRow } from '../ports/documents'
import type { Store } from '../ports/store'
import { everyPage } from './everyRow'
import { storedPeriods } from './storedPeriods'

export interface Counted {
  /** By facet; '' is the whole. */
  readonly amounts: Map<string, number>
  persons: number
}
/** One walk along the ledger; where it stands, so that the next stretch goes on there. */
interface Pass {
  readonly from: number
  /** Only rows received before it (where the fold lags behind); null = all. */
  readonly until: number | null
  /** When the walk began: a row that it has gone past was received at most `LATEST_MS` before. */
  readonly began: number
  readonly cursor: string | null
}
/** What is in hand, for JSON. */
export interface CountInHand {
  readonly rows: number
  readonly seenFrom: number
  readonly until: number | null
  readonly pass: Pass | null
  readonly sums: readonly (readonly [string, number, readonly (readonly [string, number])[]])[]
  readonly known: readonly (readonly [string, PersonActs])[]
  readonly recent: readonly (readonly [string, number])[]
}

const STEP = 1000
/** A row is written this long after its receipt at most; so far back it looks for rows it has not seen. */
const LATEST_MS = 60_000

export class CountAgain {
  /** By tally id. */
  readonly sums = new Map<string, Counted>()
  rows = 0
  /** Of the last walk: rows received later are not in these sums; null = all are. */
  until: number | null = null
  private readonly known = new Map<string, PersonActs>()
  private readonly recent = new Map<string, number>()
  private newest = Number.MIN_SAFE_INTEGER
  /** Every row received before this is counted. */
  private seenFrom = Number.MIN_SAFE_INTEGER
  private pass: Pass | null = null

  constructor(private readonly store: Pick<Store, 'find'>, inHand?: CountInHand) {
    if (!inHand) return
    this.rows = inHand.rows
    this.seenFrom = inHand.seenFrom
    this.until = inHand.until
    this.pass = inHand.pass
    for (const [id, persons, amounts] of inHand.sums) this.sums.set(id, { persons, amounts: new Map(amounts) })
    for (const [id, acts] of inHand.known) this.known.set(id, acts)
    for (const [id, receivedAt] of inHand.recent) this.remember(id, receivedAt)
  }

  get inHand(): CountInHand {
    const { rows, seenFrom, until, pass } = this
    return { rows, seenFrom, until, pass, sums: [...this.sums].map(([id, { persons, amounts }]) => [id, persons, [...amounts]]), known: [...this.known], recent: [...this.recent] }
  }

  /**
   * Takes in the rows that it has not counted yet.
   * @param bound where a new walk along the ledger ends; one that was broken off keeps its own. @param mayGoOn asked after each page.
   * @returns false where it broke off.
   */
  async catchUp(bound: { readonly until: number | null; readonly now: number }, mayGoOn: () => boolean): Promise<boolean> {
    const pass = this.pass ?? { from: this.seenFrom, until: bound.until, began: bound.now, cursor: null }
    this.until = pass.until
    const step: LedgerRow[] = []
    for await (const { rows, next } of everyPage(this.store, 'ledgerByTime', pass.until === null ? { from: pass.from } : { from: pass.from, until: pass.until }, pass.cursor ?? undefined)) {
      for (const row of rows) if (!this.recent.has(row._id)) step.push(row)
      const broken = next !== undefined && !mayGoOn()
      if (step.length >= STEP || broken) this.fold(step.splice(0), pass)
      if (!broken) continue
      this.pass = { ...pass, cursor: next }
      return false
    }
    this.fold(step, pass)
    this.seenFrom = Math.max(this.seenFrom, Math.min(this.newest, pass.began) - LATEST_MS)
    this.pass = null
    return true
  }

  private fold(rows: readonly LedgerRow[], pass: Pass): void {
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
    this.rows += rows.length
    for (const { _id, receivedAt } of rows) this.remember(_id, receivedAt)
    this.forgetBefore(Math.min(this.newest, pass.began) - LATEST_MS)
  }

  private remember(id: string, receivedAt: number): void {
    this.newest = Math.max(this.newest, receivedAt)
    this.recent.set(id, receivedAt)
  }

  /** No later walk begins further back. They lie in order but for the few that came late. */
  private forgetBefore(moment: number): void {
    for (const [id, receivedAt] of this.recent) {
      if (receivedAt >= moment) break
      this.recent.delete(id)
    }
  }
}
