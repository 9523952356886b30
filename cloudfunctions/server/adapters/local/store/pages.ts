/** Named questions as SQL: every one is an index range, or a merge of a few (design decision 5). */
import type { Doc, Kind } from '../../../ports/documents'
import type { QueryShape } from '../../../ports/queries'
import type { Page } from '../../../ports/store'
import type { Upgrades } from '../../../ports/upgrades'
import type { Position } from '../../rules/cursor'
import type { Question } from '../../rules/question'
import { readDocument } from '../../rules/reading'
import { HIGHEST, LOWEST, columnOf } from './columns'
import type { Connection } from './connection'
import type { SqlValue } from './engine'
import { quoted, sideName, walked } from './layout'

interface Found {
  readonly body: string
  readonly i: string
  readonly o: string | number
}

/** One page of the answer. */
export function readPage<K extends Kind>(connection: Connection, question: Question, upgrades: Upgrades): Page<Doc<K>> {
  const branches = question.oneOf ?? [undefined]
  if (branches.length === 0) return { rows: [] }
  const values = branches.flatMap((value) => [
    ...(question.scope === undefined ? [] : [question.scope]),
    ...question.equals.map(columnOf),
    ...(value === undefined ? [] : [columnOf(value)]),
    ...bounds(question),
  ])
  const found = connection.statement(pageSql(question.name, question.shape, branches.length)).all(...values, question.limit + 1) as Found[]
  const kind = question.shape.kind as K
  const rows = found.slice(0, question.limit).map((row) => readDocument(kind, row.i, row.body, upgrades))
  const last = found[question.limit - 1]
  return found.length > question.limit && last ? { rows, next: question.cursorAt(positionOf(last)) } : { rows }
}

const positionOf = (row: Found): Position => ({ order: row.o, id: row.i })

/** The text for a query with so many alternatives; the same text for every page of it. */
export function pageSql(name: string, shape: QueryShape, branches: number): string {
  const branch = branchSql(name, shape)
  const way = shape.direction === 'asc' ? '' : ' DESC'
  const order = shape.orderBy === '_id' ? 'i' + way : 'o' + way + ', i' + way
  return Array.from({ length: branches }, () => branch).join(' UNION ALL ') + ' ORDER BY ' + order + ' LIMIT ?'
}

function branchSql(name: string, shape: QueryShape): string {
  const listed = shape.has === undefined ? quoted(shape.kind) : quoted(sideName(shape.kind, name))
  const column = (field: string): string => listed + '.' + quoted(field)
  // Left to itself SQLite may walk a shorter index and filter (read messages, say, to find the unread ones): INDEXED BY
  // forbids it. CROSS JOIN fixes the order of the walk: the side table leads, the document follows by its key.
  const index = walked(shape).length > 1 ? ' INDEXED BY ' + quoted(sideName(shape.kind, name)) : ''
  const from = shape.has === undefined ? listed + index : listed + ' CROSS JOIN ' + quoted(shape.kind) + ' ON ' + quoted(shape.kind) + '."_id" = ' + column('_id')
  const equal = [...(shape.has === undefined ? [] : ['scope']), ...shape.equals, ...(shape.oneOf === undefined ? [] : [shape.oneOf])]
  const where = [...equal.map((field) => column(field) + ' = ?'), range(shape, column)].join(' AND ')
  return 'SELECT ' + quoted(shape.kind) + '."body" AS body, ' + column(shape.orderBy) + ' AS o, ' + column('_id') + ' AS i FROM ' + from + ' WHERE ' + where
}

function range(shape: QueryShape, column: (field: string) => string): string {
  const id = column('_id')
  if (shape.orderBy === '_id') return id + ' >= ? AND ' + id + ' < ?'
  const order = column(shape.orderBy)
  return shape.direction === 'asc'
    ? '(' + order + ', ' + id + ') > (?, ?) AND ' + order + ' < ?'
    : '(' + order + ', ' + id + ') < (?, ?) AND ' + order + ' >= ?'
}

// Both ends are always bound, so that each query has one text and one plan whatever it is asked with.
// Ids are never empty and hold no control characters: '' lies before all of them, id + U+0001 right after id.
function bounds({ shape, from, until, after }: Question): SqlValue[] {
  const rising = shape.direction === 'asc'
  if (shape.orderBy === '_id') {
    const low = rising && after ? after.id + '\u0001' : (from ?? '')
    const high = !rising && after ? after.id : (until ?? HIGHEST)
    return [low, high]
  }
  if (rising) return after ? [after.order, after.id, until ?? HIGHEST] : [from ?? LOWEST, '', until ?? HIGHEST]
  return after ? [after.order, after.id, from ?? LOWEST] : [until ?? HIGHEST, '', from ?? LOWEST]
}
