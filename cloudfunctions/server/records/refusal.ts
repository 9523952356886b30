/** The one way a use case says no: a code of the problem catalogue. The door turns it into an envelope. */
import type { ProblemCode } from '@shared/contract/problems'

export class Refusal extends Error {
  override readonly name = 'Refusal'
  constructor(
    readonly code: ProblemCode,
    /** Dotted path of the field a `fix` belongs to. */
    readonly field?: string,
    /** Said instead of the catalogue's sentence where who and when matter (`stale`: by whom, at what time). */
    readonly say?: string,
  ) {
    super(code)
  }
}
