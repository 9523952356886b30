/** What somebody sends instead of a photo, and the word it is refused with (T-19, R-12). */
import type { ImageRefusal } from '@office/ports/images'
import { photoMaxBytes } from '@shared/contract/photo'
import { scene } from './corpus'

export interface Hostile {
  readonly name: string
  readonly bytes: Buffer
  readonly refused: ImageRefusal
}
const brand = (name: string): Buffer => Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from(`ftyp${name}`), Buffer.alloc(4), Buffer.from(`${name}mif1`), Buffer.alloc(200)])
const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><script>alert(1)</script></svg>'

/** By its first bytes alone; none of these reaches a decoder. */
export async function foreign(): Promise<readonly Hostile[]> {
  const gif = await scene(20, 20).gif().toBuffer()
  const tiff = await scene(20, 20).tiff().toBuffer()
  const avif = await scene(64, 64).avif().toBuffer()
  const jpeg = await scene(20, 20).jpeg().toBuffer()
  const cases: Readonly<Record<string, Buffer>> = {
    'an iPhone HEIC': brand('heic'),
    'a HEIF sequence': brand('hevc'),
    'an AVIF': avif,
    'an SVG with a script': Buffer.from(svg),
    'an SVG behind an XML head': Buffer.from(`<?xml version="1.0"?>${svg}`),
    'a GIF': gif,
    'a GIF that is also a program archive': Buffer.concat([gif, Buffer.from('PK\x03\x04')]),
    'a TIFF': tiff,
    'a BMP': Buffer.concat([Buffer.from('BM'), Buffer.alloc(100)]),
    'a PDF': Buffer.from('%PDF-1.7\n%¥±ë'),
    'a page': Buffer.from('<!doctype html><script>alert(1)</script>'),
    'a page with a JPEG inside': Buffer.concat([Buffer.from('<html>'), jpeg]),
    'a zip with a JPEG inside': Buffer.concat([Buffer.from('PK\x03\x04'), jpeg]),
    'a program': Buffer.concat([Buffer.from([0x7f, 0x45, 0x4c, 0x46]), Buffer.alloc(60)]),
    'a RIFF that is sound': Buffer.concat([Buffer.from('RIFF\x24\0\0\0WAVEfmt '), Buffer.alloc(40)]),
    'one byte': Buffer.from([0xff]),
    'two bytes of a JPEG': Buffer.from([0xff, 0xd8]),
    'a JPEG with a byte before it': Buffer.concat([Buffer.from(' '), jpeg]),
  }
  return Object.entries(cases).map(([name, bytes]) => ({ name, bytes, refused: 'photo_format' as const }))
}

const flipped = (bytes: Buffer, from: number): Buffer => {
  const copy = Buffer.from(bytes)
  copy.fill(0x5a, from, from + 64)
  return copy
}

/** The right first bytes, and nothing one could look at behind them. */
export async function broken(): Promise<readonly Hostile[]> {
  const jpeg = await scene(400, 300).jpeg().toBuffer()
  const png = await scene(400, 300).png().toBuffer()
  const webp = await scene(400, 300).webp().toBuffer()
  const cases: Readonly<Record<string, Buffer>> = {
    'half a JPEG': jpeg.subarray(0, jpeg.length >> 1),
    'a JPEG without its end': jpeg.subarray(0, jpeg.length - 10),
    'the head of a JPEG': jpeg.subarray(0, 40),
    'a JPEG of nothing': Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(500)]),
    'half a PNG': png.subarray(0, png.length >> 1),
    'a PNG with a broken checksum': flipped(png, 60),
    'half a WebP': webp.subarray(0, webp.length >> 1),
    'a WebP of nothing': Buffer.concat([Buffer.from('RIFF\x24\0\0\0WEBPVP8 '), Buffer.alloc(40)]),
  }
  return Object.entries(cases).map(([name, bytes]) => ({ name, bytes, refused: 'photo_broken' as const }))
}

export async function hostile(): Promise<readonly Hostile[]> {
  const jpeg = await scene(20, 20).jpeg().toBuffer()
  const heavy: Hostile = { name: 'a JPEG with megabytes behind it', bytes: Buffer.concat([jpeg, Buffer.alloc(photoMaxBytes)]), refused: 'photo_too_large' }
  return [...(await foreign()), ...(await broken()), heavy]
}
