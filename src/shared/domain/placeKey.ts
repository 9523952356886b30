/** One name for one place and kind of hazard: what 并案 and clusters compare. */
import type { PlaceClass } from './words'

interface Told {
  readonly place: { readonly class: PlaceClass; readonly unitId: string | null; readonly words: string; readonly position: { readonly lng: number; readonly lat: number } | null }
  /** Either level, or ''. */
  readonly category: string
}
const longest = 60
/** Spaces and punctuation are how two people write one place; width and case too. */
const plain = (words: string): string => words.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '').slice(0, longest)
/** About a hundred metres: two pins in one yard fall together, two streets do not. */
const grid = (degrees: number): string => degrees.toFixed(3)

/** `e-hongyuan|escape`, `villageRoad:村口桥头|traffic`, `woods:@31.234,120.123|fire`. */
export function placeKeyOf({ place, category }: Told): string {
  const first = category.split('.')[0] ?? ''
  if (place.unitId !== null) return `${place.unitId}|${first}`
  const words = plain(place.words)
  const where = words !== '' ? words : place.position === null ? '' : `@${grid(place.position.lat)},${grid(place.position.lng)}`
  return `${place.class}:${where}|${first}`
}
