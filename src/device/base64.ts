// Neither a browser nor WeChat turns bytes into base64 without copying them into a string of characters first.
const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

export function toBase64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const [one = 0, two, three] = [bytes[at], bytes[at + 1], bytes[at + 2]]
    const four = (one << 16) | ((two ?? 0) << 8) | (three ?? 0)
    text += signs.charAt(four >> 18) + signs.charAt((four >> 12) & 63) + (two === undefined ? '=' : signs.charAt((four >> 6) & 63)) + (three === undefined ? '=' : signs.charAt(four & 63))
  }
  return text
}

export function fromBase64(text: string): Uint8Array {
  const plain = text.replace(/=+$/, '')
  const bytes = new Uint8Array(Math.floor((plain.length * 3) / 4))
  for (let at = 0, put = 0; at < plain.length; at += 4) {
    const four = [0, 1, 2, 3].reduce((sum, n) => (sum << 6) | Math.max(0, signs.indexOf(plain.charAt(at + n) || 'A')), 0)
    for (let shift = 16; shift >= 0 && put < bytes.length; shift -= 8) bytes[put++] = (four >> shift) & 255
  }
  return bytes
}

/** UTF-8: WeChat has no TextEncoder. */
export function utf8Of(text: string): Uint8Array {
  const escaped = encodeURIComponent(text)
  const bytes: number[] = []
  for (let at = 0; at < escaped.length; at += 1) {
    if (escaped.charAt(at) === '%') {
      bytes.push(parseInt(escaped.slice(at + 1, at + 3), 16))
      at += 2
    } else bytes.push(escaped.charCodeAt(at))
  }
  return new Uint8Array(bytes)
}
