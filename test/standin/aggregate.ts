/** The pipeline: every stage the SDK offers, run by mingo; `$geoNear`, which mingo lacks, is done here and comes first. */
import { Aggregator } from 'mingo/aggregator'
import { setValue } from 'mingo/util'
import type { Collection } from './collection'
import type { Database } from './database'
import type { Doc } from './ejson'
import { isPlain, readValue } from './ejson'
import { asking, engine } from './engine'
import { invalidOperator, invalidParam, queryFailed } from './errors'
import type { Position } from './geo'
import { isGeometry } from './geo'
import { distanceTo } from './near'
import { matcher } from './query'
import { clone } from './updates'

const stages = new Set(['$addFields', '$bucket', '$bucketAuto', '$count', '$facet', '$geoNear', '$group', '$limit', '$lookup', '$match', '$project',
  '$redact', '$replaceRoot', '$replaceWith', '$sample', '$set', '$skip', '$sort', '$sortByCount', '$unset', '$unwind', '$graphLookup', '$unionWith'])

/** `[{ stageKey, stageValue }]` of the wire, each value a string of (extended) JSON. */
export function readStages(value: unknown): Doc[] {
  if (!Array.isArray(value)) throw invalidParam('stages must be an array')
  return value.map((stage: unknown) => {
    const key = isPlain(stage) ? String(stage.stageKey) : ''
    if (!isPlain(stage) || !stages.has(key)) throw invalidOperator(`Unrecognized pipeline stage name: '${key}'`)
    return { [key]: readValue(stage.stageValue) }
  })
}

function geoNear(collection: Collection, docs: Doc[], options: Doc): Doc[] {
  const { near, distanceField, query, minDistance = 0, maxDistance = Infinity, distanceMultiplier = 1, includeLocs, key } = options
  const field = typeof key === 'string' ? key : [...collection.geoFields][0]
  if (field === undefined || !collection.geoFields.has(field)) throw queryFailed('unable to find index for $geoNear query')
  if (!isGeometry(near) || typeof distanceField !== 'string') throw queryFailed('$geoNear requires near and distanceField')
  const matches = matcher(isPlain(query) ? query : {})
  const rows = docs.filter(matches).flatMap((doc) => {
    const metres = distanceTo(doc, field, near.coordinates as Position)
    return metres === undefined || metres < Number(minDistance) || metres > Number(maxDistance) ? [] : [{ doc, metres }]
  })
  const limit = Number(options.limit ?? options.num ?? 100)
  return rows.sort((one, other) => one.metres - other.metres).slice(0, limit).map(({ doc, metres }) => {
    const out = clone(doc)
    setValue(out, distanceField, metres * Number(distanceMultiplier))
    if (typeof includeLocs === 'string') setValue(out, includeLocs, clone(doc[field]))
    return out
  })
}

/** Pipelines run on the newest committed state: the SDK sends no transaction with them. */
export function aggregate(database: Database, collection: Collection, pipeline: Doc[]): Doc[] {
  let docs = [...collection.scan()].map(([, doc]) => doc)
  const [first, ...rest] = pipeline
  const near = first?.$geoNear
  if (isPlain(near)) docs = geoNear(collection, docs, near)
  if (rest.some((stage) => '$geoNear' in stage)) throw queryFailed('$geoNear is only valid as the first stage in a pipeline')
  // A collection that does not exist joins as an empty one, as in Mongo.
  const collectionResolver = (name: string) => (database.names.includes(name) ? [...database.collection(name).scan()].map(([, doc]) => clone(doc)) : [])
  return asking(() => new Aggregator(near === undefined ? pipeline : rest, { ...engine, collectionResolver }).run<Doc>(docs.map(clone)))
}
