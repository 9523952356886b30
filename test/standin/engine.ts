/** mingo, with what it lacks or does otherwise than Mongo: `$elemMatch` on scalars, `$bucket` on its bounds, the order of texts, geo, `$indexOfCP`, `$jsonSchema`. */
import { Context, evalExpr, ProcessingMode } from 'mingo/core'
import type { Iterator } from 'mingo/lazy'
import * as accumulators from 'mingo/operators/accumulator'
import * as expressions from 'mingo/operators/expression'
import * as stages from 'mingo/operators/pipeline'
import * as projections from 'mingo/operators/projection'
import * as queries from 'mingo/operators/query'
import * as windows from 'mingo/operators/window'
import type { Options } from 'mingo/types'
import { resolve } from 'mingo/util'
import type { Doc } from './ejson'
import { isPlain } from './ejson'
import { CloudError, invalidOperator, queryFailed } from './errors'
import type { Geometry, Position } from './geo'
import { intersects, isGeometry, within, withinCircle } from './geo'
import { distanceTo, readNear } from './near'
import { comparisons, sortStage } from './order'
import { schemaTest } from './schema'

type Test = (doc: unknown) => boolean
const placeOf = (doc: unknown, field: string): Geometry | undefined => {
  const value = resolve(doc as Doc, field)
  return isGeometry(value) ? value : undefined
}

const near = (field: string, value: unknown): Test => {
  const { centre, min, max } = readNear(value)
  return (doc) => {
    const metres = distanceTo(doc, field, centre)
    return metres !== undefined && metres >= min && metres <= max
  }
}

/** Elements that are no documents never match fields; mingo would look into a text as if it were one. */
const elemMatch = (field: string, value: unknown, options: Options): Test => {
  const byField = isPlain(value) && Object.keys(value).some((key) => !key.startsWith('$'))
  const test = queries.$elemMatch(field, value as Doc, options) as Test
  if (!byField) return test
  return (doc) => {
    const list: unknown = resolve(doc as Doc, field)
    return Array.isArray(list) && list.some((element) => isPlain(element) && (queries.$elemMatch('list', value as Doc, options) as Test)({ list: [element] }))
  }
}

const geoWithin = (field: string, value: unknown): Test => {
  if (isPlain(value) && Array.isArray(value.$centerSphere)) {
    const circle = value.$centerSphere as [Position, number]
    return (doc) => { const place = placeOf(doc, field); return place !== undefined && withinCircle(place, circle) }
  }
  const area = isPlain(value) ? value.$geometry : undefined
  if (!isGeometry(area)) throw queryFailed('$geoWithin needs a $geometry or a $centerSphere')
  return (doc) => { const place = placeOf(doc, field); return place !== undefined && within(place, area) }
}

const geoIntersects = (field: string, value: unknown): Test => {
  const thing = isPlain(value) ? value.$geometry : undefined
  if (!isGeometry(thing)) throw queryFailed('$geoIntersects needs a $geometry')
  return (doc) => { const place = placeOf(doc, field); return place !== undefined && intersects(place, thing) }
}

/** In code points, as its name says: `[text, part, start?, end?]`. */
const indexOfCP = (doc: unknown, expr: unknown, options: Options): number | null => {
  const [text, part, start = 0, end = Infinity] = evalExpr(doc, expr, options) as [string | null, string, number?, number?]
  if (text == null) return null
  const found = [...text].slice(0, end).join('').indexOf(part, [...text].slice(0, start).join('').length)
  return found < 0 ? -1 : [...text.slice(0, found)].length
}

interface Bucket { groupBy: unknown; boundaries: unknown[]; default?: unknown; output?: Doc }

/** As Mongo does it itself: a group by the lower bound, in order; a bucket without documents does not appear. */
const bucket = (docs: Iterator, { groupBy, boundaries, default: otherwise, output }: Bucket, options: Options): Iterator => {
  const branches = boundaries.slice(1).map((upper, index) => (
    { case: { $and: [{ $gte: [groupBy, boundaries[index]] }, { $lt: [groupBy, upper] }] }, then: { $literal: boundaries[index] } }
  ))
  const place = { $switch: otherwise === undefined ? { branches } : { branches, default: { $literal: otherwise } } }
  const grouped = stages.$group(docs, { _id: place, ...(output ?? { count: { $sum: 1 } }) } as never, options)
  return stages.$sort(grouped, { _id: 1 }, options)
}

// Of two operators with one name the context keeps the first: ours stand before mingo's.
const ours = Context.init({
  query: { ...comparisons, $elemMatch: elemMatch, $near: near, $nearSphere: near, $geoWithin: geoWithin, $geoIntersects: geoIntersects } as never,
  expression: { $indexOfCP: indexOfCP } as never,
  pipeline: { $bucket: bucket, $sort: sortStage } as never,
})
const mingo = Context.init({
  accumulator: accumulators as never, expression: expressions as never, pipeline: stages as never,
  projection: projections as never, query: queries as never, window: windows as never,
})

export const engine: Options = {
  idKey: '_id', processingMode: ProcessingMode.CLONE_OFF, useStrictMode: true, failOnError: true,
  context: Context.from(ours, mingo), scriptEnabled: false, jsonSchemaValidator: schemaTest,
}

const unknownOperator = /unknown (?:query|top level|pipeline) operator|is not registered|unregistered|requires 'scriptEnabled'/i

/** Runs the engine; what it refuses is answered as the cloud answers it. */
export function asking<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof CloudError) throw error
    const what = error instanceof Error ? error.message : String(error)
    throw unknownOperator.test(what) ? invalidOperator(what) : queryFailed(what)
  }
}
