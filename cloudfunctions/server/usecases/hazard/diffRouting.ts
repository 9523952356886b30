/** What a later version, or a draft of it, changes in the routing table, and what it leaves open. Writes nothing. */
import { routingChanges } from '@shared/domain/routingChanges'
import { routingFaults, routingGaps } from '@shared/domain/routingGaps'
import { withKey } from '@shared/domain/routingWords'
import type { UseCase } from '../../ports/useCase'
import { tableOf } from '../../records/routingTables'
import { unitName, unitsOf } from '../../records/units'

/** @throws Refusal `not_found` for a version that is not there. */
export const diffRouting: UseCase<'hazard.diffRouting'> = async (office, _caller, { before, after }) => {
  const [earlier, rows, units] = await Promise.all([
    tableOf(office, before),
    'version' in after ? tableOf(office, after.version).then((table) => table.rows) : after.rows.map(withKey),
    unitsOf(office),
  ])
  const changes = routingChanges(earlier.rows, rows, (id) => unitName(units, id))
  return { changes: changes.map((change) => ({ ...change, sentences: [...change.sentences] })), faults: routingFaults(rows, units), gaps: routingGaps(rows, units) }
}
