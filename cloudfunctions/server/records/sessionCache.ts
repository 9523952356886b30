/**
 * Codes and their sessions, kept for a few seconds in each process: ten thousand people scan one poster within minutes, and a check-in
 * is one write and no read (P12). What this process changes is seen at once; another one sees it when its few seconds are over, and
 * rows written meanwhile are put right by `settleSession`.
 */
import type { Session, SessionCode } from '../ports/documents'
import type { Office } from '../ports/office'
import type { Store } from '../ports/store'

export const keptFor = 5000
const mostKept = 5000
export interface Scanned {
  readonly code: SessionCode
  readonly session: Session
}
interface Kept {
  readonly at: number
  readonly scanned: Scanned
}
const held = new WeakMap<Store, Map<string, Kept>>()
const shelfOf = (store: Store): Map<string, Kept> => {
  const shelf = held.get(store) ?? new Map<string, Kept>()
  held.set(store, shelf)
  return shelf
}

/** Whether somebody has scanned it in this process: it is a session's, whatever has become of that since. */
export const isScannedCode = (store: Store, code: string): boolean => held.get(store)?.has(code) ?? false

/** Undefined for a code that is not ours: those are never kept, or guessing would fill the memory. */
export async function scannedSession({ store, clock }: Pick<Office, 'store' | 'clock'>, code: string): Promise<Scanned | undefined> {
  const now = clock.now()
  const shelf = shelfOf(store)
  const kept = shelf.get(code)
  if (kept && Math.abs(now - kept.at) < keptFor) return kept.scanned
  const known = await store.get('sessionCode', code)
  const session = known && (await store.get('session', known.sessionId))
  if (!session) return undefined
  if (shelf.size >= mostKept) shelf.clear()
  const scanned = { code: known, session }
  shelf.set(code, { at: now, scanned })
  return scanned
}

/** After a commit that changed a session. */
export function forgetSession(store: Store, sessionId: string): void {
  const shelf = held.get(store)
  if (!shelf) return
  for (const [code, { scanned }] of shelf) if (scanned.session._id === sessionId) shelf.delete(code)
}
