/** What a failed call of the SDK means (cloudbase.md section 3, "Errors"). */
import { StoreUnavailable } from '../../../ports/store'

export type Face =
  /** Another transaction wrote first: nothing of this one is kept. */
  | 'conflict'
  /** A document with this id is there. */
  | 'duplicate'
  /** The server knows no open transaction of this id: committed, aborted, or older than 30 seconds. */
  | 'over'
  /** The call was not taken: nothing was done, and asking again at once does not help. */
  | 'away'
  /** Nobody knows whether it was done. */
  | 'unsure'

const away: ReadonlySet<unknown> = new Set([
  'INVALID_PARAM', 'SIGN_PARAM_INVALID', 'INVALID_ENV', 'PERMISSION_DENIED', 'DATABASE_PERMISSION_DENIED', 'DATABASE_COLLECTION_NOT_EXIST',
  'EXCEED_REQUEST_LIMIT', 'EXCEED_CONCURRENT_REQUEST_LIMIT', 'ECONNREFUSED', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN',
])
// The documentation's code, and what the field sees instead; no other failure is taken for a duplicate.
const E11000 = /\bE11000 duplicate key error\b/

export function faceOf(error: unknown): Face {
  const { code, message } = said(error)
  if (code === 'DATABASE_TRANSACTION_CONFLICT') return 'conflict'
  if (code === 'DATABASE_TRANSACTION_FAIL') return 'over'
  if (code === 'DATABASE_DUPLICATE_WRITE' || (code === 'DATABASE_REQUEST_FAILED' && E11000.test(message))) return 'duplicate'
  return away.has(code) ? 'away' : 'unsure'
}

function said(error: unknown): { readonly code: unknown; readonly message: string } {
  if (typeof error !== 'object' || error === null) return { code: undefined, message: '' }
  return { code: 'code' in error ? error.code : undefined, message: 'message' in error ? String(error.message) : '' }
}

const words: Readonly<Record<string, string>> = {
  DATABASE_COLLECTION_NOT_EXIST: 'a collection is missing: deploy the indexes and collections first',
  EXCEED_REQUEST_LIMIT: 'the cloud database takes no more calls just now',
  EXCEED_CONCURRENT_REQUEST_LIMIT: 'the cloud database takes no more calls just now',
  ECONNREFUSED: 'the cloud database cannot be reached',
  ETIMEDOUT: 'the cloud database cannot be reached',
  ENOTFOUND: 'the cloud database cannot be reached',
}

/** A failure of the cloud as the port says it: for the operator's log, never for people. */
export const inWords = (error: unknown): StoreUnavailable => new StoreUnavailable(words[String(said(error).code)] ?? 'the cloud database did not answer', { cause: error })
