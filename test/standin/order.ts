/** Texts in the order of their bytes, as Mongo keeps them; mingo compares UTF-16, where an emoji stands before a full-width sign. */
import { Lazy, type Iterator } from 'mingo/lazy'
import * as queries from 'mingo/operators/query'
import type { Options } from 'mingo/types'
import { compare, resolve } from 'mingo/util'
import type { Doc } from './ejson'

export type Order = Readonly<Record<string, 1 | -1>>

const byBytes = (one: string, other: string): number => Buffer.compare(Buffer.from(one), Buffer.from(other))
const inOrder = (one: unknown, other: unknown): number => (typeof one === 'string' && typeof other === 'string' ? byBytes(one, other) : compare(one as never, other as never))

/** For `Array.sort`: field after field. */
export const byOrder = (order: Order) => (one: Doc, other: Doc): number => {
  for (const [field, direction] of Object.entries(order)) {
    const difference = inOrder(resolve(one, field), resolve(other, field))
    if (difference !== 0) return difference * direction
  }
  return 0
}

/** The stage `$sort` of an aggregation. */
export const sortStage = (docs: Iterator, order: Order): Iterator => docs.transform((rows: unknown[]) => Lazy([...(rows as Doc[])].sort(byOrder(order))))

type Test = (doc: unknown) => boolean
type Operator = (field: string, value: unknown, options: Options) => Test
const onTexts = (mingo: Operator, holds: (difference: number) => boolean): Operator => (field, value, options) => {
  if (typeof value !== 'string') return mingo(field, value, options)
  return (doc) => [resolve(doc as Doc, field)].flat().some((found) => typeof found === 'string' && holds(byBytes(found, value)))
}

export const comparisons = {
  $lt: onTexts(queries.$lt as Operator, (difference) => difference < 0),
  $lte: onTexts(queries.$lte as Operator, (difference) => difference <= 0),
  $gt: onTexts(queries.$gt as Operator, (difference) => difference > 0),
  $gte: onTexts(queries.$gte as Operator, (difference) => difference >= 0),
}
