/** The routing table in force and what it leaves open. */
import { routingGaps } from '@shared/domain/routingGaps'
import type { UseCase } from '../../ports/useCase'
import { tableInForce } from '../../records/routingTables'
import { unitsOf } from '../../records/units'

export const readRouting: UseCase<'hazard.routing'> = async (office) => {
  const [table, units] = await Promise.all([tableInForce(office), unitsOf(office)])
  return {
    version: table.version,
    from: table.from,
    note: table.note,
    rows: table.rows.map((row) => ({ ...row, assistIds: [...row.assistIds] })),
    gaps: routingGaps(table.rows, units),
  }
}
