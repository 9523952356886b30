/** What the engine says, in words for the operator's log. People read the catalogue's sentence (`later`). */
import { StoreMisuse, StoreUnavailable } from '../../../ports/store'

const words: Readonly<Record<number, string>> = {
  5: 'another process holds the database',
  8: 'the database can only be read: the disk or the file is read-only',
  10: 'the disk did not take the bytes',
  11: 'the database file is damaged: restore the last backup',
  13: 'the disk is full',
  14: 'the database file cannot be opened',
  26: 'the file is no database: restore the last backup',
}
const needsReopening: ReadonlySet<number> = new Set([8, 10, 11, 14, 26])

/** The primary result code; 0 when the error is not the engine's. */
function codeOf(error: unknown): number {
  const code: unknown = typeof error === 'object' && error !== null && 'errcode' in error ? error.errcode : 0
  return typeof code === 'number' ? code & 0xff : 0
}

/** True for an error that came from SQLite, not from our own code. */
export const isEngineFailure = (error: unknown): boolean => codeOf(error) !== 0
/** Whether another process holds what was asked for. */
export const isHeldElsewhere = (error: unknown): boolean => codeOf(error) === 5
/** Whether the connection itself may be broken, so that the next use opens it anew. */
export const breaksConnection = (error: unknown): boolean => needsReopening.has(codeOf(error))

/** A failure of the engine or the file system, as the port says it; our own words and our own mistakes pass through. */
export function inWords(error: unknown): unknown {
  if (error instanceof StoreUnavailable || error instanceof StoreMisuse) return error
  if (isEngineFailure(error)) return new StoreUnavailable(words[codeOf(error)] ?? 'the database failed', { cause: error })
  if (typeof error === 'object' && error !== null && 'syscall' in error) return new StoreUnavailable('the folder of the database cannot be used', { cause: error })
  return error
}
