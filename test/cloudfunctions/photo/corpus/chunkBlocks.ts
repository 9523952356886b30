/** Blocks inside and behind PNG and WebP files. */
import { crc32 } from 'node:zlib'
import { canaries } from './canaries'
import { exifTiff } from './exif'

const length32 = (value: number, order: 'BE' | 'LE'): Buffer => {
  const bytes = Buffer.alloc(4)
  if (order === 'BE') bytes.writeUInt32BE(value)
  else bytes.writeUInt32LE(value)
  return bytes
}
const pngChunk = (name: string, body: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(name), body])
  return Buffer.concat([length32(body.length, 'BE'), named, length32(crc32(named), 'BE')])
}
/** The signature is 8 bytes and IHDR always 25: new chunks go behind it. */
const intoPng = (png: Buffer, ...chunks: readonly Buffer[]): Buffer => Buffer.concat([png.subarray(0, 33), ...chunks, png.subarray(33)])

export const pngBlocks = {
  text: (png: Buffer) => intoPng(png, pngChunk('tEXt', Buffer.concat([Buffer.from('Author\0'), canaries.owner]))),
  internationalText: (png: Buffer) => intoPng(png, pngChunk('iTXt', Buffer.concat([Buffer.from('XML:com.adobe.xmp\0\0\0\0\0'), canaries.place]))),
  exif: (png: Buffer) => intoPng(png, pngChunk('eXIf', exifTiff(6))),
  privateChunk: (png: Buffer) => intoPng(png, pngChunk('caMr', canaries.serial)),
  provenance: (png: Buffer) => intoPng(png, pngChunk('caBX', canaries.owner)),
  trailingBytes: (png: Buffer) => Buffer.concat([png, canaries.trailing]),
} as const

const webpChunk = (name: string, body: Buffer): Buffer => Buffer.concat([Buffer.from(name), length32(body.length, 'LE'), body, Buffer.alloc(body.length % 2)])
/** Rebuilt as an extended file (VP8X) around the picture's own chunk. */
function extendWebp(webp: Buffer, size: { readonly width: number; readonly height: number }, flags: number, ...chunks: readonly Buffer[]): Buffer {
  const picture = webp.subarray(12)
  const canvas = Buffer.alloc(10)
  canvas.writeUInt8(flags)
  canvas.writeUIntLE(size.width - 1, 4, 3)
  canvas.writeUIntLE(size.height - 1, 7, 3)
  const body = Buffer.concat([Buffer.from('WEBP'), webpChunk('VP8X', canvas), picture, ...chunks])
  return Buffer.concat([Buffer.from('RIFF'), length32(body.length, 'LE'), body])
}
type Size = { readonly width: number; readonly height: number }
export const webpBlocks = {
  exif: (webp: Buffer, size: Size) => extendWebp(webp, size, 0x08, webpChunk('EXIF', exifTiff(1))),
  xmp: (webp: Buffer, size: Size) => extendWebp(webp, size, 0x04, webpChunk('XMP ', Buffer.concat([Buffer.from('<x:xmpmeta>'), canaries.place]))),
  unknown: (webp: Buffer, size: Size) => extendWebp(webp, size, 0, webpChunk('CAMR', canaries.serial)),
  trailingBytes: (webp: Buffer) => Buffer.concat([webp, canaries.trailing]),
} as const
