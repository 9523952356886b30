/** Tables and indexes of a kind, generated from the named queries (design decision 5). */
import type { Kind } from '../../../ports/documents'
import type { QueryShape } from '../../../ports/queries'
import type { QueryTable } from '../../rules/queriedFields'
import { queriedFields, queriesOf } from '../../rules/queriedFields'

/** A named piece of the file: an index, or the side table that answers a `has` query. */
export interface Piece {
  readonly name: string
  readonly sql: string
}
export interface SideTable extends Piece {
  readonly shape: QueryShape
  /** Document fields behind the columns, without the leading scope: equals, oneOf, order, `_id`. */
  readonly fields: readonly string[]
}
export interface Layout {
  readonly kind: Kind
  readonly table: string
  /** Queried fields that are copied into columns. */
  readonly columns: readonly string[]
  readonly create: string
  readonly indexes: readonly Piece[]
  readonly sides: readonly SideTable[]
  /** Changes when stored rows must be read again to fill columns or side tables. */
  readonly fingerprint: string
}

/** Identifiers come from constants; this keeps it so (T-21). */
export function quoted(name: string): string {
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) throw new Error(`${name} is no identifier`)
  return '"' + name + '"'
}
const list = (names: readonly string[]): string => names.map(quoted).join(', ')

/** The columns a query walks, in index order. */
export const walked = (shape: QueryShape): readonly string[] => [
  ...shape.equals,
  ...(shape.oneOf === undefined ? [] : [shape.oneOf]),
  ...(shape.orderBy === '_id' ? [] : [shape.orderBy]),
  '_id',
]
export const sideName = (kind: Kind, query: string): string => `${kind}__${query}`

export function layoutOf(kind: Kind, table: QueryTable): Layout {
  const shapes = queriesOf(kind, table)
  const fields = queriedFields(kind, table)
  const direct = shapes.filter(([, shape]) => shape.has === undefined)
  const columns = [...fields.compared, ...fields.ordered].filter((name, at, all) => all.indexOf(name) === at && direct.some(([, shape]) => walked(shape).includes(name)))
  const indexes = direct.filter(([, shape]) => walked(shape).length > 1).map(([name, shape]) => indexOf(kind, name, shape))
  const sides = shapes.filter(([, shape]) => shape.has !== undefined).map(([name, shape]) => sideOf(kind, name, shape))
  return { kind, table: quoted(kind), columns, create: tableSql(kind, columns), indexes, sides, fingerprint: JSON.stringify([columns, sides.map((side) => side.sql)]) }
}

// Columns carry no type, so that a value is compared exactly as it was written. Kinds that nobody lists
// (marks above all) live in one b-tree: half the pages for rows of a few bytes.
const tableSql = (kind: Kind, columns: readonly string[]): string =>
  'CREATE TABLE ' + quoted(kind) + ' (' + ['"_id" TEXT NOT NULL PRIMARY KEY', '"body" TEXT NOT NULL', ...columns.map(quoted)].join(', ') + ')' +
  (columns.length === 0 ? ' WITHOUT ROWID' : '')

function indexOf(kind: Kind, query: string, shape: QueryShape): Piece {
  const name = sideName(kind, query)
  return { name, sql: 'CREATE INDEX ' + quoted(name) + ' ON ' + quoted(kind) + ' (' + list(walked(shape)) + ')' }
}

function sideOf(kind: Kind, query: string, shape: QueryShape): SideTable {
  const name = sideName(kind, query)
  const columns = list(['scope', ...walked(shape)])
  return { name, shape, fields: walked(shape), sql: 'CREATE TABLE ' + quoted(name) + ' (' + columns + ', PRIMARY KEY (' + columns + ')) WITHOUT ROWID' }
}
