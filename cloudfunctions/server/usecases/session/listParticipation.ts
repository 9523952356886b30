/** What I took part in, the newest first: each session once, as it stands now. */
import { heldReasons, type HeldReason } from '@shared/domain/checkIn'
import { measureName } from '@shared/domain/sessionFigures'
import { attendanceSources, counts } from '@shared/domain/sessionWords'
import type { AttendanceSource } from '@shared/domain/sessionWords'
import type { LedgerRow } from '../../ports/documents'
import type { Store } from '../../ports/store'
import type { UseCase } from '../../ports/useCase'
import { currentCampaign } from '../../records/campaigns'
import { decidedId } from '../../records/heldRows'
import { whoOfRow } from '../../records/attendanceRows'
import { publicCard } from '../../records/sessionView'
import { unitsOf } from '../../records/units'

const turnOf = (row: LedgerRow): number => Number(row.detail?.['turn'] ?? -1)
const heldReasonOf = (row: LedgerRow): HeldReason => {
  const reason = String(row.detail?.['reason'])
  return Object.hasOwn(heldReasons, reason) ? (reason as HeldReason) : 'outside'
}
/** A held row that the officer has decided for became a row of attendance; one decided against stays and is told as refused. */
const wasRefused = async (store: Store, row: LedgerRow): Promise<boolean> => (await store.get('ledger', decidedId(row)))?.facets['verdict'] === 'refuse'
/** The last row of each session; one that was held gives way to one that counts. */
function lastOfEach(rows: readonly LedgerRow[]): readonly LedgerRow[] {
  const last = new Map<string, LedgerRow>()
  for (const row of rows) {
    const key = `${row.about} ${whoOfRow(row)}`
    const there = last.get(key)
    if (!there || turnOf(row) > turnOf(there)) last.set(key, row)
  }
  return [...last.values()]
}

export const listParticipation: UseCase<'session.mine'> = async (office, caller, { cursor, limit = 20 }) => {
  const [page, campaign, units] = await Promise.all([office.store.find('ledgerOfPerson', { personId: caller.personId }, cursor === undefined ? { limit } : { limit, cursor }), currentCampaign(office), unitsOf(office)])
  const attended = measureName('attend', campaign._id)
  const own = lastOfEach(page.rows.filter(({ measure }) => measure === attended || measure === measureName('heldBack', campaign._id)))
  const shown = await Promise.all(own.map(async (row) => ({ row, session: await office.store.get('session', row.about.slice('session:'.length)), refused: row.measure !== attended && (await wasRefused(office.store, row)) })))
  const rows = shown.flatMap(({ row, session, refused }) => {
    // Of a session that counts, what the house took out stands under another key since.
    if (!session || (row.amount < 0 && row.detail?.['by'] === 'house' && counts(session.state))) return []
    const state = row.measure !== attended ? (refused ? ('refused' as const) : ('held' as const)) : row.amount > 0 ? ('counted' as const) : ('takenBack' as const)
    const reason = state === 'held' || state === 'refused' ? heldReasonOf(row) : null
    return [{ session: publicCard(session, campaign, units), at: row.at, source: Object.hasOwn(attendanceSources, row.source) ? (row.source as AttendanceSource) : ('self' as const), state, reason }]
  })
  return page.next === undefined ? { rows } : { rows, next: page.next }
}
