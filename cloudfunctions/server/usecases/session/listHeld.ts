/** 待核 of a session, with what was decided and by whom: nothing is dropped (J9). */
import { entries } from '@shared/domain/checkIn'
import { measureName } from '@shared/domain/sessionFigures'
import type { LedgerRow } from '../../ports/documents'
import type { UseCase } from '../../ports/useCase'
import { reasonOfRow } from '../../records/attendanceRows'
import { namesInSession } from '../../records/attendees'
import { everyRow } from '../../records/everyRow'
import { heldKey } from '../../records/heldRows'
import { aboutSession } from '../../records/sessionCounts'
import { openAsOfficer } from '../../records/sessionFor'

/** So many wait on one page, the oldest first: as they are decided the next come. Of what was decided, the newest. */
const most = 500
const mostDecided = 200

/** @throws Refusal `not_found`, `not_allowed`. */
export const listHeld: UseCase<'session.held'> = async (office, caller, { id }) => {
  const { session } = await openAsOfficer(office.store, caller, id)
  const held: LedgerRow[] = []
  const decided = new Map<string, LedgerRow>()
  for await (const row of everyRow(office.store, 'ledgerAbout', { about: aboutSession(id) })) {
    if (row.measure === measureName('heldBack', session.campaign)) held.push(row)
    if (row.measure === measureName('decided', session.campaign)) decided.set(String(row.detail?.['key']), row)
  }
  const waiting = held.filter((row) => !decided.has(heldKey(session, row)))
  const shown = [...waiting.slice(0, most), ...held.filter((row) => decided.has(heldKey(session, row))).slice(-mostDecided)]
  const names = await namesInSession(office, session, [...shown.map(({ personId }) => personId), ...[...decided.values()].map((row) => String(row.detail?.['by'] ?? ''))])
  return {
    more: Math.max(0, waiting.length - most),
    rows: shown.map((row) => {
      const key = heldKey(session, row)
      const verdict = decided.get(key)
      const entry = row.detail?.['entry']
      return {
        key,
        name: names.get(row.personId) ?? '',
        amount: row.amount,
        reason: reasonOfRow(row),
        entry: typeof entry === 'string' && Object.hasOwn(entries, entry) ? entries[entry as keyof typeof entries] : '',
        at: row.at,
        receivedAt: row.receivedAt,
        decided: verdict ? { verdict: verdict.facets['verdict'] === 'count' ? ('count' as const) : ('refuse' as const), at: verdict.receivedAt, by: names.get(String(verdict.detail?.['by'])) ?? '', ground: String(verdict.detail?.['ground'] ?? '') } : null,
      }
    }),
  }
}
