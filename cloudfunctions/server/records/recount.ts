/**
 * The nightly proof of the figures: every sum again from the raw rows, compared with what is stored (P11). Reports, never mends.
 * In stretches where the caller's time is bounded; together they do what one run does.
 */
import { isSummed } from '@shared/domain/counting'
import type { Office } from '../ports/office'
import type { Tally } from '../ports/documents'
import type { Counted, CountInHand } from './countAgain'
import { CountAgain } from './countAgain'
import { everyPage } from './everyRow'
import { foldedUntil } from './foldBuckets'
import { noteRecount } from './proofNotes'
import type { Numbers } from './tally'
import { clearAway, layDown, takeUp } from './workInHand'

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
type Counting = Pick<Office, 'store' | 'clock'> & { readonly tallies?: Office['tallies'] }

/** Rows that arrive while it counts look like differences at first. */
const MOST_TRIES = 5
const job = 'recount'

/** Counts everything again, names what differs and leaves the note that the health sheet shows. Others go on working meanwhile. */
export async function recount(office: Counting): Promise<Recount> {
  const run = new Recounting(office)
  await run.go(() => true)
  return noted(office, run)
}

/**
 * The same, a stretch at a time: goes on where the last one broke off.
 * @param until epoch milliseconds after which it breaks off. @returns undefined = there is more to do.
 */
export async function recountOn(office: Counting & Pick<Office, 'keys'>, until: number): Promise<Recount | undefined> {
  const { turn, value } = await takeUp(office, job)
  const run = new Recounting(office, value as InHand | undefined)
  if (!(await run.go(() => office.clock.now() < until))) {
    await layDown(office, job, turn, run.inHand)
    return undefined
  }
  await clearAway(office, job, turn)
  return noted(office, run)
}

async function noted({ store, clock }: Counting, run: Recounting): Promise<Recount> {
  const found = run.result
  await noteRecount(store, { at: clock.now(), differences: found.differences.length })
  return found
}

/** What is different of one stored sum. */
type Differs = readonly [id: string, differ: readonly Difference[]]
interface InHand {
  readonly count: CountInHand
  readonly now: 'counting' | 'comparing'
  readonly tries: number
  /** First all sums are compared, in order: from here; then those alone that differed. */
  readonly cursor: string | null
  readonly left: readonly string[]
  readonly differ: readonly Differs[]
}

class Recounting {
  private readonly count: CountAgain
  private now: InHand['now'] = 'counting'
  private tries = 0
  private cursor: string | null = null
  /** Sums that are still to be looked at. */
  private left = new Set<string>()
  private differ: Differs[] = []

  constructor(private readonly office: Counting, inHand?: InHand) {
    this.count = new CountAgain(office.store, inHand?.count)
    if (!inHand) return
    this.now = inHand.now
    this.tries = inHand.tries
    this.cursor = inHand.cursor
    this.left = new Set(inHand.left)
    this.differ = [...inHand.differ]
  }

  get inHand(): InHand {
    const { now, tries, cursor, differ } = this
    return { count: this.count.inHand, now, tries, cursor, left: [...this.left], differ }
  }

  get result(): Recount {
    const figures = [...this.count.sums.values()].reduce((sum, { amounts }) => sum + amounts.size, 0)
    return { rows: this.count.rows, figures, differences: this.differ.flatMap(([, differ]) => differ) }
  }

  /** @returns false where it broke off. */
  async go(mayGoOn: () => boolean): Promise<boolean> {
    while (this.now === 'comparing' || this.tries === 0 || (this.differ.length > 0 && this.tries < MOST_TRIES)) {
      if (this.now === 'counting') {
        if (!(await this.count.catchUp({ until: await this.bound(), now: this.office.clock.now() }, mayGoOn))) return false
        this.left = new Set(this.tries === 0 ? this.count.sums.keys() : this.differ.map(([id]) => id))
        this.differ = []
        this.now = 'comparing'
      }
      if (!(await (this.tries === 0 ? this.compareAll(mayGoOn) : this.compareThese(mayGoOn)))) return false
      this.now = 'counting'
      this.tries += 1
    }
    return true
  }

  /** Behind, and before the first fold, no row is due in any figure. */
  private async bound(): Promise<number | null> {
    const until = await foldedUntil(this.office.store)
    return until > 0 || this.office.tallies === 'behind' ? until : null
  }

  private async compareAll(mayGoOn: () => boolean): Promise<boolean> {
    for await (const { rows, next } of everyPage(this.office.store, 'talliesInOrder', {}, this.cursor ?? undefined)) {
      // Kept by a release that summed this measure; nobody reads it.
      for (const tally of rows) if (isSummed(tally.measure)) this.look(tally._id, tally)
      this.cursor = next ?? null
      if (next !== undefined && !mayGoOn()) return false
    }
    for (const id of [...this.left]) this.look(id, undefined)
    return true
  }

  private async compareThese(mayGoOn: () => boolean): Promise<boolean> {
    for (const id of [...this.left]) {
      this.look(id, await this.office.store.get('tally', id))
      if (this.left.size > 0 && !mayGoOn()) return false
    }
    return true
  }

  private look(id: string, stored: Tally | undefined): void {
    this.left.delete(id)
    const differ = differences(id, upTo(this.count.until, stored), this.count.sums.get(id))
    if (differ.length > 0) this.differ.push([id, differ])
  }
}

/** The fold goes on while sums are compared: what one bucket has brought since lies beside what the sum said before. */
const upTo = (until: number | null, stored: Tally | undefined): Numbers | undefined =>
  until !== null && stored?.before !== undefined && (stored.bucket ?? 0) >= until ? stored.before : stored

function differences(id: string, stored: Numbers | undefined, counted: Counted | undefined): readonly Difference[] {
  const facets = new Set(['', ...(stored?.facets ?? []), ...(counted?.amounts.keys() ?? [])])
  return [...facets].flatMap((facet) => {
    const is = { amount: stored?.amounts[stored.facets.indexOf(facet)] ?? 0, persons: facet === '' ? (stored?.persons ?? 0) : 0 }
    const should = { amount: counted?.amounts.get(facet) ?? 0, persons: facet === '' ? (counted?.persons ?? 0) : 0 }
    return is.amount === should.amount && is.persons === should.persons ? [] : [{ figure: `${id}|${facet}`, stored: is, counted: should }]
  })
}
