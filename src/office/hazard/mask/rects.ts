/** Rectangles over a photo in thousandths of its width and height, as the contract takes them. */
export interface Rect { readonly x: number; readonly y: number; readonly w: number; readonly h: number }
/** A point on the photo, in thousandths. */
export interface Point { readonly x: number; readonly y: number }

const whole = 1000
/** A tap without a drag covers a face at arm's length. */
const tapped = 160
const smallest = 20
export const most = 20

const between = (low: number, value: number, high: number) => Math.min(high, Math.max(low, Math.round(value)))

/** Inside the photo, never thinner than can be seen. */
export function fitted({ x, y, w, h }: Rect): Rect {
  const wide = between(smallest, w, whole)
  const high = between(smallest, h, whole)
  return { x: between(0, x, whole - wide), y: between(0, y, whole - high), w: wide, h: high }
}

/** From the point where the finger came down to where it was lifted; a tap gives a square round the point. */
export function drawn(from: Point, to: Point): Rect {
  const w = Math.abs(to.x - from.x)
  const h = Math.abs(to.y - from.y)
  if (w < smallest && h < smallest) return fitted({ x: from.x - tapped / 2, y: from.y - tapped / 2, w: tapped, h: tapped })
  return fitted({ x: Math.min(from.x, to.x), y: Math.min(from.y, to.y), w, h })
}

export const middle: Rect = fitted({ x: (whole - tapped) / 2, y: (whole - tapped) / 2, w: tapped, h: tapped })

export type Nudge = 'left' | 'right' | 'up' | 'down' | 'wider' | 'narrower' | 'taller' | 'lower'
const step = 20
const nudges: Readonly<Record<Nudge, (rect: Rect) => Rect>> = {
  left: (rect) => ({ ...rect, x: rect.x - step }),
  right: (rect) => ({ ...rect, x: rect.x + step }),
  up: (rect) => ({ ...rect, y: rect.y - step }),
  down: (rect) => ({ ...rect, y: rect.y + step }),
  wider: (rect) => ({ ...rect, w: rect.w + step }),
  narrower: (rect) => ({ ...rect, w: rect.w - step }),
  taller: (rect) => ({ ...rect, h: rect.h + step }),
  lower: (rect) => ({ ...rect, h: rect.h - step }),
}
/** Two hundredths at a time, for keyboards and unsteady hands. */
export const nudged = (rect: Rect, way: Nudge): Rect => fitted(nudges[way](rect))
