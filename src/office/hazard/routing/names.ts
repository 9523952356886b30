import type { Output } from '@shared/contract/actions'
import type { UnitNames } from '@shared/domain/routingWords'

/** Names of the units that a table's rows may name. */
export function namesOf(table: Pick<Output<'hazard.routing'>, 'choices'>): UnitNames {
  const names = new Map(table.choices.map(({ id, name }) => [id, name]))
  return (id) => names.get(id) ?? '已撤销的单位'
}
