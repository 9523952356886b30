/** What the office has set: settings of the instance and versions of the routing table. */
import type { RoutingRow } from '@shared/domain/routing'
import type { Base } from './documents.base'

/** Settings of the instance and small singletons: `_id` names it. */
export interface Setting extends Base {
  readonly value: unknown
  readonly changedAt: number
}

/** One version of the routing table. `_id` = zero-padded version. */
export interface RoutingTable extends Base {
  readonly version: number
  readonly from: number
  readonly note: string
  readonly rows: readonly RoutingRow[]
}
