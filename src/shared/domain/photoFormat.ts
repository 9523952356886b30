/**
 * What a picture is by its first bytes, whatever its name or declared type says (T-19).
 * Only these three are taken in; sharp would also decode SVG, TIFF and GIF, so the office asks here first.
 */
export type PhotoFormat = 'jpeg' | 'png' | 'webp'

const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const ascii = (word: string): number[] => [...word].map((letter) => letter.charCodeAt(0))
const riff = ascii('RIFF')
const webp = ascii('WEBP')
const jpeg = [0xff, 0xd8, 0xff]

const has = (bytes: Uint8Array, at: number, expected: readonly number[]): boolean => expected.every((byte, index) => bytes[at + index] === byte)

/** The format, or null for everything that is not a JPEG, PNG or WebP (HEIC, SVG, GIF, TIFF, HTML …). Twelve bytes are enough. */
export function photoFormat(bytes: Uint8Array): PhotoFormat | null {
  if (has(bytes, 0, jpeg)) return 'jpeg'
  if (has(bytes, 0, png)) return 'png'
  return has(bytes, 0, riff) && has(bytes, 8, webp) ? 'webp' : null
}
