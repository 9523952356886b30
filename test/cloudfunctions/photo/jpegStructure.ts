/** What a JPEG is made of, read by its markers: the proof that nothing else is in it. */
export interface JpegParts {
  /** Markers in order, by their second byte. */
  readonly markers: readonly number[]
  /** Bytes behind the end marker. */
  readonly trailing: number
}

const bare = (marker: number): boolean => marker === 0xd8 || marker === 0xd9 || (marker >= 0xd0 && marker <= 0xd7)

/** @throws Error where the bytes are not a well-formed JPEG. */
export function jpegParts(bytes: Uint8Array): JpegParts {
  const markers: number[] = []
  let at = 0
  const byte = (index: number): number => {
    const value = bytes[index]
    if (value === undefined) throw new Error('ends too early')
    return value
  }
  for (;;) {
    if (byte(at) !== 0xff) throw new Error(`no marker at ${String(at)}`)
    const marker = byte(at + 1)
    markers.push(marker)
    at += 2
    if (marker === 0xd9) return { markers, trailing: bytes.length - at }
    if (bare(marker)) continue
    at += byte(at) * 256 + byte(at + 1)
    // Behind a scan header come the pixels, where 0xff is always followed by 0 or a restart marker.
    if (marker === 0xda) while (byte(at) !== 0xff || byte(at + 1) === 0 || (byte(at + 1) >= 0xd0 && byte(at + 1) <= 0xd7)) at += 1
  }
}
