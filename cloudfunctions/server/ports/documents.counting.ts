/** What is counted: facts, sums and first participations. */
import type { PersonActs } from '@shared/domain/counting'
import type { Base } from './documents.base'

/** The append-only ledger (design decision 6): fact, event and audit entry at once. */
export interface LedgerRow extends Base {
  readonly measure: string
  readonly unitId: string
  /** Unit path at the time of writing, lowest first. */
  readonly scopes: readonly string[]
  /** Person the row counts for distinct persons; '' where nobody. */
  readonly personId: string
  readonly at: number
  readonly receivedAt: number
  readonly amount: number
  readonly source: string
  /** What it refers to: `hazard:<id>`. */
  readonly about: string
  readonly facets: Readonly<Record<string, string>>
  /** Where the person counts, if not where the amount does: his home unit and all above it. */
  readonly personScopes?: readonly string[]
  /** What is kept with the fact and counted nowhere: who entered it, at which stand, its marks. */
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>
}

/** A stored sum: `_id` = `<measure>|<scope>|<period>`. */
export interface Tally extends Base {
  readonly measure: string
  readonly scope: string
  readonly period: string
  /** '' = the whole, or `<name>=<value>`; `amounts[n]` is the amount of `facets[n]`. */
  readonly facets: readonly string[]
  readonly amounts: readonly number[]
  /** Distinct persons whose first participation lies in the period. */
  readonly persons: number
  /** Receipt of the newest row in it. */
  readonly asOf: number
  /** Where closed buckets are folded: the last bucket in it, and the sum before that one. */
  readonly bucket?: number
  readonly before?: Pick<Tally, 'facets' | 'amounts' | 'persons'>
}

/**
 * What a person did of a measure (`PersonActs`): `_id` = `<measure>|<widest period>|<person>`. One document a person: where he counts is
 * the first act that stands, however many units he took part in and whatever was taken back.
 */
export interface Mark extends Base, PersonActs {
  readonly measure: string
  /** Where he counts, lowest first, for measures whose 人 opens to rows (`opensToPersons`); empty = nowhere, or not listed. */
  readonly scopes: readonly string[]
  /** First moment of the day he counts on; 0 where he counts nowhere. */
  readonly firstDay: number
  /** Where closed buckets are folded: the last bucket that changed it, and what it said before. */
  readonly bucket?: number
  readonly before?: PersonActs
}
