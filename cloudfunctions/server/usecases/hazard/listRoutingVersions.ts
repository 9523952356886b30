/** Every version of the routing table, newest first: what it was for, from when, and who saved it. */
import type { UseCase } from '../../ports/useCase'
import { savedBy, tableInForce } from '../../records/routingTables'

const pageSize = 20

export const listRoutingVersions: UseCase<'hazard.routingVersions'> = async (office, _caller, { cursor, limit = pageSize }) => {
  const [inForce, page] = await Promise.all([tableInForce(office), office.store.find('routingVersions', {}, { limit, ...(cursor === undefined ? {} : { cursor }) })])
  const now = office.clock.now()
  const rows = await Promise.all(page.rows.map(async ({ version, from, note }) => ({
    version,
    from,
    note,
    ...(await savedBy(office, version, from)),
    state: version === inForce.version ? ('inForce' as const) : version > inForce.version && from > now ? ('waiting' as const) : ('past' as const),
  })))
  return page.next === undefined ? { rows } : { rows, next: page.next }
}
