/** Saves the next version of the routing table: it routes what comes after it, earlier cases keep theirs. */
import { routingFaults } from '@shared/domain/routingGaps'
import { withKey } from '@shared/domain/routingWords'
import type { UseCase } from '../../ports/useCase'
import { Refusal } from '../../records/refusal'
import { newestTable, putTable, routingAuditId, routingId, savedBy } from '../../records/routingTables'
import { unitsOf } from '../../records/units'
import { routingSavedBy } from '@shared/contract/problems'
import { civilTime } from '@shared/domain/calendar'

const farthest = 366 * 86_400_000

/**
 * @throws Refusal `moved_on` when another version was saved on top of the same one, `routing_gap` for a table that
 * leaves a class of place without its default row or names what is not there, `from_not_possible` for a past start.
 */
export const saveRouting: UseCase<'hazard.saveRouting'> = async (office, caller, { base, note, from, rows: drafts }) => {
  const at = office.clock.now()
  const start = from ?? at
  if (start < at || start > at + farthest) throw new Refusal('from_not_possible', 'from')
  const rows = drafts.map(withKey)
  const [fault, ...others] = routingFaults(rows, await unitsOf(office))
  if (fault !== undefined) throw new Refusal('routing_gap', 'rows', `没有保存：${fault}${others.length > 0 ? `；另有 ${String(others.length)} 处` : ''}。请补齐后再保存。`)
  const version = base + 1
  const newest = await newestTable(office)
  const saved = newest.version === base && (await office.store.transact(async (tx) => {
    if (await tx.get('routing', routingId(version))) return false
    await putTable(tx, { _id: routingId(version), v: 1, version, from: start, note, rows }, at)
    await tx.create('audit', { _id: routingAuditId(version), v: 1, at, who: caller.personId, unitId: caller.acting?.unit._id ?? '', what: 'hazard.saveRouting', about: `routing:${String(version)}`, outcome: 'done', detail: { version, from: start, rows: rows.length }, sealed: 0 })
    return true
  }))
  if (saved) return { version, from: start }
  const other = await newestTable(office)
  const { by, savedAt } = await savedBy(office, other.version, other.from)
  throw new Refusal('moved_on', undefined, routingSavedBy(by === '' ? '同事' : by, civilTime(savedAt), other.version))
}
