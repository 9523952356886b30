/**
 * Where a unit is counted among those beside it. Rows keep the path they were written with, and a sum is kept for each name in it; so what a unit did
 * before it came below its parent lies in its own sum and not in that parent's. A unit that has moved therefore stands in its path under two names,
 * its id and its place (`e`, `e~2`), and its parent reads the place: then bars sum to the whole, and 本级 is what was done there.
 */
import type { Unit } from '../ports/documents'

const placed = (id: string, n: number): string => `${id}~${String(n)}`
const isPlaceOf = (id: string, scope: string | undefined): scope is string => scope?.startsWith(`${id}~`) ?? false

/** The name its parent's parts read. */
export function placeOf({ _id, scopes }: Pick<Unit, '_id' | 'scopes'>): string {
  const [, place] = scopes
  return isPlaceOf(_id, place) ? place : _id
}
/** The unit below another parent, at a place of its own. Those below it follow with `[…their own names, …its scopes]`. */
export function movedUnder(unit: Unit, parent: Pick<Unit, '_id' | 'scopes'>): Unit {
  const [, place] = unit.scopes
  const before = isPlaceOf(unit._id, place) ? Number(place.slice(unit._id.length + 1)) : 1
  return { ...unit, parentId: parent._id, scopes: [unit._id, placed(unit._id, before + 1), ...parent.scopes] }
}
