/** `near` in queries and in the pipeline's first stage: who is how far, nearest first. */
import { resolve } from 'mingo/util'
import type { Doc } from './ejson'
import { isPlain } from './ejson'
import { queryFailed } from './errors'
import type { Position } from './geo'
import { distance, isGeometry } from './geo'

export interface Near { centre: Position; min: number; max: number }

/** `{ $geometry, $minDistance?, $maxDistance? }`, metres. */
export function readNear(value: unknown): Near {
  const geometry = isPlain(value) ? value.$geometry : undefined
  if (!isPlain(value) || !isGeometry(geometry) || geometry.type !== 'Point') throw queryFailed('$nearSphere needs a $geometry of type Point')
  return { centre: geometry.coordinates as Position, min: Number(value.$minDistance ?? 0), max: Number(value.$maxDistance ?? Infinity) }
}

/** Metres, or undefined where the document has no point there. */
export function distanceTo(doc: unknown, field: string, centre: Position): number | undefined {
  const place = resolve(doc as Doc, field)
  return isGeometry(place) && place.type === 'Point' ? distance(centre, place.coordinates as Position) : undefined
}

/** The near clause of a filter, at its top or within a top `$and`: Mongo orders by it. */
export function nearClause(filter: Doc): { field: string; near: Near } | undefined {
  for (const [field, value] of Object.entries(filter)) {
    if (field === '$and' && Array.isArray(value)) {
      const inner = value.filter(isPlain).map(nearClause).find(Boolean)
      if (inner) return inner
    }
    const clause = isPlain(value) ? (value.$nearSphere ?? value.$near) : undefined
    if (clause !== undefined) return { field, near: readNear(clause) }
  }
  return undefined
}
