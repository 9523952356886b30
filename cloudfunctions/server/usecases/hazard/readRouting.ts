/** A version of the routing table, or the one in force, with what it leaves open and the units a row may name. */
import { routingGaps } from '@shared/domain/routingGaps'
import type { RoutingRow } from '@shared/domain/routing'
import type { UseCase } from '../../ports/useCase'
import { newestTable, tableInForce, tableOf } from '../../records/routingTables'
import { unitsOf } from '../../records/units'
import type { Directory } from '../../records/units'

/** Regulators, towns and the office, and whatever the rows name already, in tree order. */
function choicesOf(rows: readonly RoutingRow[], units: Directory): { id: string; name: string; kind: string }[] {
  const named = new Set(rows.flatMap((row) => [row.departmentId, row.supervisorId, ...row.assistIds]))
  return [...units.values()]
    .filter(({ _id, kind }) => named.has(_id) || ['department', 'town', 'office'].includes(kind))
    .map(({ _id, name, kind }) => ({ id: _id, name, kind }))
}

/** @throws Refusal `not_found` for a version that is not there. */
export const readRouting: UseCase<'hazard.routing'> = async (office, _caller, { version }) => {
  const [inForce, newest, units] = await Promise.all([tableInForce(office), newestTable(office), unitsOf(office)])
  const table = version === undefined || version === inForce.version ? inForce : await tableOf(office, version)
  return {
    version: table.version,
    newest: newest.version,
    inForce: table.version === inForce.version,
    from: table.from,
    note: table.note,
    rows: table.rows.map((row) => ({ ...row, assistIds: [...row.assistIds] })),
    gaps: routingGaps(table.rows, units),
    choices: choicesOf(table.rows, units),
  }
}
