/** Reads: filter, order, page, projection. */
import { Query } from 'mingo/query'
import type { Collection } from './collection'
import { keyOf } from './collection'
import type { Database } from './database'
import type { Doc } from './ejson'
import { isPlain } from './ejson'
import { asking, engine } from './engine'
import { queryFailed } from './errors'
import { distanceTo, nearClause } from './near'
import { byOrder } from './order'
import type { Transaction } from './transactions'

export interface Reading { order?: Record<string, 1 | -1>; offset?: number; limit?: number; projection?: Doc }

/** The default and the most rows of one answer, whatever the client asks (node-sdk's own query source). */
export const defaultLimit = 100
export const mostRows = 1000

export const matcher = (filter: Doc): ((doc: Doc) => boolean) => {
  const query = asking(() => new Query(filter, engine))
  return (doc) => asking(() => query.test(doc))
}

/** The `_id`s that a filter can match at all, when it names them. */
function namedKeys(filter: Doc): string[] | undefined {
  const id = filter._id
  const scalar = (value: unknown) => typeof value === 'string' || typeof value === 'number'
  if (scalar(id)) return [keyOf(id)]
  if (!isPlain(id)) return undefined
  if (scalar(id.$eq)) return [keyOf(id.$eq)]
  return Array.isArray(id.$in) && id.$in.every(scalar) ? [...new Set(id.$in.map(keyOf))] : undefined
}

/** All documents that match, with their keys, in natural order or nearest first. */
export function select(database: Database, collection: Collection, filter: Doc, tx?: Transaction): [string, Doc][] {
  const matches = matcher(filter)
  const named = namedKeys(filter)
  const rows: [string, Doc][] = []
  if (named) {
    for (const key of named) {
      const doc = database.read(collection, key, tx)
      if (doc && matches(doc)) rows.push([key, doc])
    }
  } else for (const [key, doc] of database.scan(collection, tx)) if (matches(doc)) rows.push([key, doc])
  const clause = nearClause(filter)
  if (!clause) return rows
  if (!collection.geoFields.has(clause.field)) throw queryFailed('error processing query: unable to find index for $geoNear query')
  const far = ([, doc]: [string, Doc]) => distanceTo(doc, clause.field, clause.near.centre) ?? Infinity
  return rows.sort((one, other) => far(one) - far(other))
}

/** Cuts one page: the order, then the offset, then the limit, then the fields. */
export function page(docs: Doc[], { order, offset = 0, limit = defaultLimit, projection }: Reading): Doc[] {
  return asking(() => {
    const ordered = order ? [...docs].sort(byOrder(order)) : docs
    return new Query({}, engine).find<Doc>(ordered, projection).skip(Math.max(0, offset)).limit(Math.min(Math.max(1, limit), mostRows)).all()
  })
}
