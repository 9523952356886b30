/** A little TIFF writer: an Exif block with camera serial, owner, MakerNote, GPS and a thumbnail, and any orientation. */
import { canaries } from './canaries'

interface Entry {
  readonly tag: number
  readonly type: number
  readonly count: number
  readonly bytes: Buffer
}
const ascii = (tag: number, text: Buffer): Entry => ({ tag, type: 2, count: text.length + 1, bytes: Buffer.concat([text, Buffer.alloc(1)]) })
const long = (tag: number, value: number): Entry => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return { tag, type: 4, count: 1, bytes }
}
const short = (tag: number, value: number): Entry => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt16LE(value)
  return { tag, type: 3, count: 1, bytes }
}
const undefinedBytes = (tag: number, bytes: Buffer): Entry => ({ tag, type: 7, count: bytes.length, bytes })
const rationals = (tag: number, bytes: Buffer): Entry => ({ tag, type: 5, count: bytes.length / 8, bytes })

/** One directory at `offset`; values that do not fit follow it. */
function directory(offset: number, entries: readonly Entry[], next: number): Buffer {
  const head = Buffer.alloc(2 + entries.length * 12 + 4)
  head.writeUInt16LE(entries.length)
  const tail: Buffer[] = []
  let free = offset + head.length
  entries.forEach((entry, index) => {
    const at = 2 + index * 12
    head.writeUInt16LE(entry.tag, at)
    head.writeUInt16LE(entry.type, at + 2)
    head.writeUInt32LE(entry.count, at + 4)
    if (entry.bytes.length <= 4) entry.bytes.copy(head, at + 8)
    else {
      head.writeUInt32LE(free, at + 8)
      const padded = Buffer.concat([entry.bytes, Buffer.alloc(entry.bytes.length % 2)])
      tail.push(padded)
      free += padded.length
    }
  })
  head.writeUInt32LE(next, head.length - 4)
  return Buffer.concat([head, ...tail])
}

/** The TIFF part of an Exif block. @param thumbnail a small JPEG kept whole inside it. */
export function exifTiff(orientation: number, thumbnail: Buffer = Buffer.alloc(0)): Buffer {
  const root = 8
  const rootOf = (exif: number, gps: number, second: number): Buffer =>
    directory(root, [short(0x0112, orientation), ascii(0x010f, canaries.owner), long(0x8769, exif), long(0x8825, gps)], second)
  const exifAt = root + rootOf(0, 0, 0).length
  const exif = directory(exifAt, [undefinedBytes(0x927c, canaries.maker), ascii(0xa430, canaries.owner), ascii(0xa431, canaries.serial)], 0)
  const gpsAt = exifAt + exif.length
  const gps = directory(gpsAt, [rationals(0x0002, canaries.latitude), rationals(0x0004, canaries.longitude), ascii(0x001d, canaries.place)], 0)
  const secondAt = gpsAt + gps.length
  const secondOf = (start: number): Buffer => directory(secondAt, [long(0x0201, start), long(0x0202, thumbnail.length)], 0)
  const second = secondOf(secondAt + secondOf(0).length)
  return Buffer.concat([Buffer.from([0x49, 0x49, 0x2a, 0, root, 0, 0, 0]), rootOf(exifAt, gpsAt, secondAt), exif, gps, second, thumbnail])
}
