/** Pictures as phones make them, with something planted in each (T-04). Made in memory; no file of a real camera. */
import sharp from 'sharp'
import type { Sharp } from 'sharp'
import { pngBlocks, webpBlocks } from './chunkBlocks'
import { jpegBlocks } from './jpegBlocks'

export interface Specimen {
  readonly name: string
  readonly bytes: Buffer
}
const width = 240
const height = 160

/** A picture with edges and noise, so that encoders have something to do. */
export const scene = (w = width, h = height): Sharp => {
  const pixels = Buffer.alloc(w * h * 3)
  for (let index = 0; index < pixels.length; index += 1) pixels[index] = (index * 31 + (index >> 7) * 17) % 251
  return sharp(pixels, { raw: { width: w, height: h, channels: 3 } })
}

const jpegBases = async (): Promise<Readonly<Record<string, Buffer>>> => ({
  baseline: await scene().jpeg().toBuffer(),
  progressive: await scene().jpeg({ progressive: true }).toBuffer(),
  grey: await scene().greyscale().jpeg().toBuffer(),
})
const pngBases = async (): Promise<Readonly<Record<string, Buffer>>> => ({
  colour: await scene().png().toBuffer(),
  alpha: await scene().ensureAlpha(0.5).png().toBuffer(),
  palette: await scene().png({ palette: true }).toBuffer(),
})
const webpBases = async (): Promise<Readonly<Record<string, Buffer>>> => ({
  lossy: await scene().webp().toBuffer(),
  lossless: await scene().webp({ lossless: true }).toBuffer(),
})

const crossed = <B extends object>(family: string, bases: Readonly<Record<string, Buffer>>, blocks: B, plant: (block: B[keyof B], base: Buffer) => Buffer): Specimen[] =>
  Object.entries(bases).flatMap(([base, bytes]) =>
    (Object.keys(blocks) as (keyof B & string)[]).map((block) => ({ name: `${family} ${base} with ${block}`, bytes: plant(blocks[block], bytes) })))

/** Every base with every block, the eight orientations, colour profiles and a CMYK picture. */
export async function corpus(): Promise<readonly Specimen[]> {
  const small = await scene(32, 24).jpeg().toBuffer()
  const jpegs = await jpegBases()
  const turned = [1, 2, 3, 4, 5, 6, 7, 8].map((orientation) => ({ name: `jpeg turned ${String(orientation)}`, bytes: jpegBlocks.exif(jpegs['baseline']!, orientation) }))
  const profiles = await Promise.all((['p3', 'srgb', 'cmyk'] as const).map(async (profile) => ({
    name: `jpeg with profile ${profile}`,
    bytes: jpegBlocks.comment(await scene().withIccProfile(profile).jpeg().toBuffer()),
  })))
  return [
    ...crossed('jpeg', jpegs, jpegBlocks, (block, base) => (block as (jpeg: Buffer, small: Buffer) => Buffer)(base, small)),
    ...turned,
    ...profiles,
    ...crossed('png', await pngBases(), pngBlocks, (block, base) => block(base)),
    ...crossed('webp', await webpBases(), webpBlocks, (block, base) => block(base, { width, height })),
  ]
}
