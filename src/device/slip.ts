import { openCanvas } from './canvas'
import { drawSlip, slipSize, type Slip } from './pen'

/** The slip as a picture for the album; undefined where this phone cannot draw. */
export async function pictureOf(slip: Slip): Promise<Uint8Array | undefined> {
  const { width, height } = slipSize(slip)
  const surface = await openCanvas(width, height)
  if (!surface) return undefined
  drawSlip(surface.pen, slip)
  return surface.jpeg(0.9)
}
