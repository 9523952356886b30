/** Photos of cases. A photo is a document from the moment a report or a move names it; what was only sent lies in quarantine. */
import type { Base } from './documents.base'

/** `_id` = photo id made by the phone. */
export interface Photo extends Base {
  /** The officer who sent it; '' for a reporter's. */
  readonly ownerPersonId: string
  readonly purpose: 'before' | 'after' | 'supplement' | 'evidence'
  /** The case it hangs on; of evidence `session:<id>` or `supplement:<id>`. */
  readonly reportId: string
  readonly state: 'quarantined' | 'clean' | 'refused' | 'withdrawn'
  /** Of the very bytes the phone sent. */
  readonly sha256: string
  readonly receivedAt: number
  /** Where the bytes lie as they were sent, until they are cleaned. */
  readonly quarantineKey: string
  readonly cleanKey: string | null
  readonly thumbKey: string | null
  readonly width: number
  readonly height: number
  readonly refusal: string | null
  /** Grows with each mask; a masked copy replaces the clean one. */
  readonly edition: number
}
