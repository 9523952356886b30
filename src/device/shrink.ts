// Small enough for a weak network, large enough to read a label: P21 asks for a long side of 1600–1920 and 400 KB at most.
const longSide = 1600
const enoughBytes = 400_000
const qualities = [0.82, 0.74, 0.66, 0.58, 0.5]
const smallerSides = [longSide, 1280, 1024]

/** The size that fits the long side, never larger than the picture itself. */
export function fitted(width: number, height: number, side: number): { width: number; height: number } {
  const scale = Math.min(1, side / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

/** Makes a JPEG of that quality; undefined when this phone cannot. */
export type Encode = (quality: number) => Promise<Uint8Array | undefined>
/** Draws the picture at that size, once for all its qualities. */
export type Draw = (width: number, height: number) => Promise<Encode>
export interface Shrunk { readonly bytes: Uint8Array; readonly width: number; readonly height: number }

/** Steps quality down, then size, until the photo is small enough; the last try counts as good enough. */
export async function shrink(width: number, height: number, draw: Draw): Promise<Shrunk | undefined> {
  let last: Shrunk | undefined
  for (const side of smallerSides) {
    const size = fitted(width, height, side)
    const encode = await draw(size.width, size.height)
    for (const quality of qualities) {
      const bytes = await encode(quality)
      if (!bytes) return last
      last = { bytes, ...size }
      if (bytes.length <= enoughBytes) return last
    }
  }
  return last
}
