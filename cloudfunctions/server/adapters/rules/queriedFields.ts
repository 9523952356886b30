/** Which fields of a kind are asked for by some named query, and how. */
import type { Kind } from '../../ports/documents'
import type { QueryName, QueryShape } from '../../ports/queries'
import { queries } from '../../ports/queries'

export type QueryTable = Readonly<Record<string, QueryShape>>

export interface QueriedFields {
  /** Compared with `=`: any plain value. */
  readonly compared: ReadonlySet<string>
  /** Sorted by: a string or a number. */
  readonly ordered: ReadonlySet<string>
  /** Whether some query asks `has: scopes`. */
  readonly scoped: boolean
}

/** The queries of a kind, by name. */
export const queriesOf = (kind: Kind, table: QueryTable = queries): readonly (readonly [QueryName, QueryShape])[] =>
  Object.entries(table).flatMap(([name, shape]) => (shape.kind === kind ? [[name as QueryName, shape] as const] : []))

export function queriedFields(kind: Kind, table: QueryTable = queries): QueriedFields {
  const shapes = queriesOf(kind, table).map(([, shape]) => shape)
  return {
    compared: new Set(shapes.flatMap((shape) => [...shape.equals, ...(shape.oneOf === undefined ? [] : [shape.oneOf])])),
    ordered: new Set(shapes.flatMap((shape) => (shape.orderBy === '_id' ? [] : [shape.orderBy]))),
    scoped: shapes.some((shape) => shape.has !== undefined),
  }
}
