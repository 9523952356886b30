/**
 * Collections and indexes of the cloud database, generated from the named queries (design decision 5): one collection a
 * kind, one index for each way a list is walked. The deploy kit creates them; a query without its index would be a scan.
 */
import type { QueryShape } from '../../../ports/queries'
import { queries } from '../../../ports/queries'
import { kinds } from '../../../ports/upgrades'
import type { QueryTable } from '../../rules/queriedFields'
import { queriesOf } from '../../rules/queriedFields'

export interface CloudIndex {
  /** Its fields, joined: a changed index has another name, so that a deploy neither misses nor repeats one. */
  readonly name: string
  readonly unique: boolean
  readonly fields: readonly { readonly name: string; readonly direction: 'asc' | 'desc' }[]
}
export interface CloudCollection {
  readonly name: string
  readonly indexes: readonly CloudIndex[]
}

/**
 * The fields a query walks, in index order: equal ones, then the one with alternatives (a merge of up to 30 ranges), then
 * the order, which ends in `_id`. A list read backwards walks the same index from its other end.
 */
export const walked = (shape: QueryShape): readonly string[] => [
  ...(shape.has === undefined ? [] : [shape.has]),
  ...shape.equals,
  ...(shape.oneOf === undefined ? [] : [shape.oneOf]),
  ...(shape.orderBy === '_id' ? [] : [shape.orderBy]),
  '_id',
]

/** Every collection there is, with its indexes beside the one on `_id` that each collection has by itself. */
export const cloudCollections = (table: QueryTable = queries): readonly CloudCollection[] =>
  kinds.map((kind) => {
    const byName = new Map(queriesOf(kind, table).map(([, shape]) => indexOf(walked(shape))).map((index) => [index.name, index]))
    byName.delete('_id')
    return { name: kind, indexes: [...byName.values()] }
  })

// Uniqueness is the `_id` (design decision 5): a second unique index would be a second rule that can disagree with it.
const indexOf = (fields: readonly string[]): CloudIndex => ({ name: fields.join('_'), unique: false, fields: fields.map((name) => ({ name, direction: 'asc' })) })
