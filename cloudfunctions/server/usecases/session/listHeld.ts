/** 待核 of a session, the oldest first, and apart from it what was decided, in the order it was, by whom and why: nothing is dropped (J9). */
import { entries } from '@shared/domain/checkIn'
import { measureName } from '@shared/domain/sessionFigures'
import type { LedgerRow, Session } from '../../ports/documents'
import type { Store } from '../../ports/store'
import type { UseCase } from '../../ports/useCase'
import { reasonOfRow } from '../../records/attendanceRows'
import { namesInSession } from '../../records/attendees'
import { everyPage } from '../../records/everyRow'
import { decidedId, heldKey, heldOf } from '../../records/heldRows'
import { aboutSession } from '../../records/sessionCounts'
import { openAsOfficer } from '../../records/sessionFor'

interface Held {
  readonly row: LedgerRow
  readonly decision: LedgerRow | undefined
}
/** Those of a session's rows that still wait. */
async function waiting(store: Store, session: Session, rows: readonly LedgerRow[]): Promise<readonly Held[]> {
  const held = rows.filter(({ measure }) => measure === measureName('heldBack', session.campaign))
  const all = await Promise.all(held.map(async (row) => ({ row, decision: await store.get('ledger', decidedId(row)) })))
  return all.filter(({ decision }) => decision === undefined)
}
async function decided(store: Store, session: Session, rows: readonly LedgerRow[]): Promise<readonly Held[]> {
  const decisions = rows.filter(({ measure }) => measure === measureName('decided', session.campaign))
  const all = await Promise.all(decisions.map(async (decision) => ({ row: await store.get('ledger', heldOf(decision)), decision })))
  return all.flatMap(({ row, decision }) => (row ? [{ row, decision }] : []))
}
const lists = { waiting, decided }

/** Whole pages of the session's rows are read until there are `limit`, so a page may have some more. @throws Refusal `not_found`, `not_allowed`. */
export const listHeld: UseCase<'session.held'> = async (office, caller, { id, show = 'waiting', cursor, limit = 50 }) => {
  const { session } = await openAsOfficer(office.store, caller, id)
  const found: Held[] = []
  let next: string | undefined
  for await (const page of everyPage(office.store, 'ledgerAbout', { about: aboutSession(id) }, cursor)) {
    found.push(...(await lists[show](office.store, session, page.rows)))
    next = page.next
    if (found.length >= limit) break
  }
  const names = await namesInSession(office, session, found.flatMap(({ row, decision }) => [row.personId, String(decision?.detail?.['by'] ?? '')]))
  const rows = found.map(({ row, decision }) => {
    const entry = row.detail?.['entry']
    return {
      key: heldKey(session, row),
      name: names.get(row.personId) ?? '',
      amount: row.amount,
      reason: reasonOfRow(row),
      entry: typeof entry === 'string' && Object.hasOwn(entries, entry) ? entries[entry as keyof typeof entries] : '',
      at: row.at,
      receivedAt: row.receivedAt,
      decided: decision ? { verdict: decision.facets['verdict'] === 'count' ? ('count' as const) : ('refuse' as const), at: decision.receivedAt, by: names.get(String(decision.detail?.['by'])) ?? '', ground: String(decision.detail?.['ground'] ?? '') } : null,
    }
  })
  return next === undefined ? { rows } : { rows, next }
}
