/** Whatever was thrown becomes one entry of the catalogue; only `broken` is written down with where it came from. */
import type { Problem } from '@shared/contract/envelope'
import type { ProblemCode } from '@shared/contract/problems'
import { everyProblem } from '@shared/contract/problems.office'
import { ForeignCursor, StoreUnavailable } from '../ports/store'
import { WechatUnavailable } from '../ports/wechat'
import { Refusal } from '../records/refusal'

export const codeOf = (error: unknown): ProblemCode =>
  error instanceof Refusal ? error.code
    : error instanceof ForeignCursor ? 'invalid_field'
      : error instanceof StoreUnavailable || error instanceof WechatUnavailable ? 'unavailable'
        : 'broken'

/** The problem as it leaves. `say` overrides the sentence only where the refusal itself brought one. */
export function problemOf(error: unknown, trace: string): Problem {
  const code = codeOf(error)
  const { kind, say } = everyProblem[code]
  if (error instanceof ForeignCursor) return { code, kind, say, trace, field: 'cursor' }
  if (!(error instanceof Refusal)) return { code, kind, say, trace }
  return { code, kind, say: error.say ?? say, trace, ...(error.field === undefined ? {} : { field: error.field }) }
}

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** Ten letters a person can read out; 50 random bits. */
export const traceOf = (random: Uint8Array): string => Array.from(random, (byte) => letters[byte & 31]).join('')
