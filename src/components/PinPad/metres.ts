/** Small distances on the ground. Over some hundred metres the earth is flat enough. */
export interface Offset {
  /** metres to the east and to the north */
  readonly east: number
  readonly north: number
}
interface Point {
  readonly lng: number
  readonly lat: number
}

const perDegree = 111_320
const narrowing = (lat: number) => Math.cos((lat * Math.PI) / 180)
const round = (degrees: number) => Math.round(degrees * 1e6) / 1e6

export const moved = (from: Point, by: Offset): Point => ({
  lng: round(from.lng + by.east / (perDegree * narrowing(from.lat))),
  lat: round(from.lat + by.north / perDegree),
})

export const offsetBetween = (from: Point, to: Point): Offset => ({
  east: Math.round((to.lng - from.lng) * perDegree * narrowing(from.lat)),
  north: Math.round((to.lat - from.lat) * perDegree),
})

export const distance = ({ east, north }: Offset): number => Math.round(Math.hypot(east, north))

/** 向东 12 米、向北 5 米; '' when the pin is where the phone found it. */
export function offsetWords({ east, north }: Offset): string {
  const parts = [
    east !== 0 && `向${east > 0 ? '东' : '西'} ${Math.abs(east)} 米`,
    north !== 0 && `向${north > 0 ? '北' : '南'} ${Math.abs(north)} 米`,
  ]
  return parts.filter(Boolean).join('、')
}
