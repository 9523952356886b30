/** Imports into a bank, from the first piece to the last question. */
import type { BankSource } from '@shared/contract/bank'
import type { PlacedQuestion } from '@shared/domain/quizBankText'
import type { Base } from './documents.base'

export interface Said {
  readonly line: number
  readonly say: string
}
export interface BankImport extends Base {
  readonly ownerId: string
  readonly byPersonId: string
  /** When its first piece came. */
  readonly at: number
  readonly state: 'laying' | 'faulty' | 'checked' | 'confirmed' | 'applied'
  readonly source: BankSource
  readonly name: string
  /** How many there are of what was laid, how often it was read, and how many there are of what was read. */
  readonly pieces: number
  readonly checks: number
  readonly parts: number
  readonly questions: number
  readonly fresh: number
  readonly faultCount: number
  readonly faults: readonly Said[]
  readonly duplicateCount: number
  readonly duplicates: readonly (Said & { readonly stem: string })[]
  readonly noteCount: number
  readonly notes: readonly Said[]
  readonly sample: readonly PlacedQuestion[]
  /** Parts that are in the bank; of their questions, those written and those that were there. */
  readonly partsDone: number
  readonly added: number
  readonly skipped: number
  /** The time its questions bear: nobody sees them before it is applied (records/bankShelf.ts). 0 before it is confirmed. */
  readonly stamp: number
}
/** What was laid: `_id` = `<import>:<piece>`. */
export interface BankPiece extends Base {
  readonly importId: string
  readonly body: string
}
/** Questions that were read and may be written, in the order of their source: `_id` = `<import>:<check>:<part>`. */
export interface BankPart extends Base {
  readonly importId: string
  readonly rows: readonly PlacedQuestion[]
}
/** One import a bank at a time: `_id` = the owner's. What is written under way bears times from `from` on. */
export interface BankShelf extends Base {
  /** '' = none. */
  readonly importing: string
  readonly from: number
  /** The latest time an import has ever written. */
  readonly last: number
}
