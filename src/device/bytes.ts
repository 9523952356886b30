/** The bytes alone: a view may stand on a larger buffer, and WeChat sends the whole buffer. */
export const bufferOf = (bytes: Uint8Array): ArrayBuffer => {
  const own = new Uint8Array(bytes.length)
  own.set(bytes)
  return own.buffer
}
