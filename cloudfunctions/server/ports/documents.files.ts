/** What is known of a stored file where the file room itself cannot list, compare or name anything: the cloud's storage. */
import type { Base } from './documents.base'

/** `_id` = the file's key. */
export interface StoredFile extends Base {
  /** The key up to its last `/`. */
  readonly room: string
  /** `whole` = the bytes lie there, read back and compared. */
  readonly state: 'coming' | 'whole'
  /** The object that holds them; '' while they are coming. */
  readonly object: string
  /** Every object that was ever begun under this key: all of them go when the file goes, whoever died half-way. */
  readonly begun: readonly string[]
  readonly sha256: string
}
