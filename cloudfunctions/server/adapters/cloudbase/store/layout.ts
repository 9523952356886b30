/**
 * How a document lies in its collection: the document as text, exactly as it was given, beside plain copies of the fields
 * that are asked for. The SDK's and the database's own types (empty objects, Longs, Geo look-alikes, half characters) touch only the copies.
 */
import type { Doc, Kind } from '../../../ports/documents'
import { Unreadable } from '../../../ports/store'
import { kinds } from '../../../ports/upgrades'
import type { Upgrades } from '../../../ports/upgrades'
import type { QueryTable } from '../../rules/queriedFields'
import { queriedFields } from '../../rules/queriedFields'
import { readDocument } from '../../rules/reading'

/** What a collection holds, as it comes back. */
export interface Row {
  readonly _id: string
  /** The document's text. */
  readonly doc: string
  /** Marks of the attempts that wrote it (writers.ts). */
  readonly by: readonly string[]
  /** A copied field: what the row is ordered by. */
  readonly [copied: string]: unknown
}

export interface Layout {
  /** Everything but `_id`, as it is written. */
  row<K extends Kind>(kind: K, doc: Doc<K>, text: string, by: readonly string[]): Readonly<Record<string, unknown>>
  /** @throws Unreadable when it is damaged or of a newer program. */
  read<K extends Kind>(kind: K, row: Row): Doc<K>
}

export function layout(table: QueryTable, upgrades: Upgrades): Layout {
  const copied = new Map(kinds.map((kind) => [kind, copiedFields(kind, table)]))
  return {
    row: (kind, doc, text, by) => {
      const fields = doc as unknown as Readonly<Record<string, unknown>>
      return { doc: text, by, ...Object.fromEntries((copied.get(kind) ?? []).map((name) => [name, fields[name]])) }
    },
    read: (kind, row) => {
      if (typeof row.doc !== 'string') throw new Unreadable(kind, row._id, 'is damaged and cannot be read')
      return readDocument(kind, row._id, row.doc, upgrades)
    },
  }
}

/** @throws Error for a query on a field whose name the layout needs itself. */
export function copiedFields(kind: Kind, table: QueryTable): readonly string[] {
  const { compared, ordered, scoped } = queriedFields(kind, table)
  const names = [...new Set([...compared, ...ordered, ...(scoped ? ['scopes'] : [])])]
  const taken = names.find((name) => name === 'doc' || name === 'by')
  if (taken !== undefined) throw new Error(`${kind}.${taken} cannot be asked for: the cloud's layout holds its own ${taken}`)
  return names
}

/** The one row of an answer, inside a transaction or outside; undefined = nobody wrote it. */
export function rowOf(data: unknown): Row | undefined {
  const row: unknown = Array.isArray(data) ? data[0] : data
  return typeof row === 'object' && row !== null ? (row as Row) : undefined
}
export const rowsOf = (data: unknown): readonly Row[] => (Array.isArray(data) ? (data as readonly Row[]) : [])
export const marksOf = (row: Row | undefined): readonly string[] => (Array.isArray(row?.by) ? row.by : [])
