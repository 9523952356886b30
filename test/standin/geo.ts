/** GeoJSON on a sphere and on a map sheet: as much as near, within and intersects need. mingo has none of it. */
import type { Doc } from './ejson'
import { isPlain } from './ejson'

/** The radius that Mongo reckons with, metres. */
export const earthRadius = 6_378_100

export type Position = readonly [number, number]
export interface Geometry { type: string; coordinates: unknown }

export const isGeometry = (value: unknown): value is Geometry & Doc => isPlain(value) && typeof value.type === 'string' && Array.isArray(value.coordinates)

/** Metres between two positions (longitude, latitude), by the haversine formula. */
export function distance([lng1, lat1]: Position, [lng2, lat2]: Position): number {
  const rad = (degrees: number) => (degrees * Math.PI) / 180
  const h = Math.sin(rad(lat2 - lat1) / 2) ** 2 + Math.cos(rad(lat1)) * Math.cos(rad(lat2)) * Math.sin(rad(lng2 - lng1) / 2) ** 2
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(h)))
}

type Line = readonly Position[]
interface Parts { points: Position[]; lines: Line[]; polygons: Line[][] }

export function partsOf({ type, coordinates }: Geometry): Parts {
  const none: Parts = { points: [], lines: [], polygons: [] }
  switch (type) {
    case 'Point': return { ...none, points: [coordinates as Position] }
    case 'MultiPoint': return { ...none, points: coordinates as Position[] }
    case 'LineString': return { ...none, lines: [coordinates as Line] }
    case 'MultiLineString': return { ...none, lines: coordinates as Line[] }
    case 'Polygon': return { ...none, polygons: [coordinates as Line[]] }
    case 'MultiPolygon': return { ...none, polygons: coordinates as Line[][] }
    default: return none
  }
}

const side = (a: Position, b: Position, p: Position) => (b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0])
const between = (a: Position, b: Position, p: Position) =>
  Math.min(a[0], b[0]) <= p[0] && p[0] <= Math.max(a[0], b[0]) && Math.min(a[1], b[1]) <= p[1] && p[1] <= Math.max(a[1], b[1])
const onSegment = (a: Position, b: Position, p: Position) => side(a, b, p) === 0 && between(a, b, p)

const segments = (line: Line): [Position, Position][] => line.slice(1).map((to, index) => [line[index] as Position, to])

function inRing(p: Position, ring: Line): boolean {
  let inside = false
  for (const [a, b] of segments(ring)) {
    if (onSegment(a, b, p)) return true
    if (a[1] > p[1] !== b[1] > p[1] && p[0] < ((b[0] - a[0]) * (p[1] - a[1])) / (b[1] - a[1]) + a[0]) inside = !inside
  }
  return inside
}

const inPolygon = (p: Position, [outer, ...holes]: Line[]) => outer !== undefined && inRing(p, outer) && !holes.some((hole) => inRing(p, hole))

function crosses([a, b]: [Position, Position], [c, d]: [Position, Position]): boolean {
  const [one, two, three, four] = [side(a, b, c), side(a, b, d), side(c, d, a), side(c, d, b)]
  if (one * two < 0 && three * four < 0) return true
  return onSegment(a, b, c) || onSegment(a, b, d) || onSegment(c, d, a) || onSegment(c, d, b)
}

const linesOf = ({ lines, polygons }: Parts) => [...lines, ...polygons.flat()]
const cornersOf = (parts: Parts) => [...parts.points, ...linesOf(parts).flat()]

/** Every corner of the thing lies in the area. */
export function within(thing: Geometry, area: Geometry): boolean {
  const { polygons } = partsOf(area)
  const corners = cornersOf(partsOf(thing))
  return corners.length > 0 && corners.every((corner) => polygons.some((polygon) => inPolygon(corner, polygon)))
}

export function withinCircle(thing: Geometry, [centre, radians]: readonly [Position, number]): boolean {
  const corners = cornersOf(partsOf(thing))
  return corners.length > 0 && corners.every((corner) => distance(centre, corner) / earthRadius <= radians)
}

export function intersects(one: Geometry, other: Geometry): boolean {
  const [a, b] = [partsOf(one), partsOf(other)]
  const cornerInside = (x: Parts, y: Parts) => cornersOf(x).some((corner) => y.polygons.some((polygon) => inPolygon(corner, polygon)))
  const pointOn = (x: Parts, y: Parts) =>
    x.points.some((p) => y.points.some((q) => p[0] === q[0] && p[1] === q[1]) || linesOf(y).some((line) => segments(line).some(([from, to]) => onSegment(from, to, p))))
  const linesCross = linesOf(a).some((x) => linesOf(b).some((y) => segments(x).some((s) => segments(y).some((t) => crosses(s, t)))))
  return cornerInside(a, b) || cornerInside(b, a) || pointOn(a, b) || pointOn(b, a) || linesCross
}
