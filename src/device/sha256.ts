// SHA-256 by the book (FIPS 180-4): mini-programs have no `crypto`, and browsers keep `crypto.subtle` from plain HTTP.
const primes = (count: number): number[] => {
  const found: number[] = []
  for (let n = 2; found.length < count; n++) if (found.every((prime) => n % prime)) found.push(n)
  return found
}
const fraction = (x: number) => ((x - Math.floor(x)) * 0x1_0000_0000) | 0
const start = primes(8).map((prime) => fraction(Math.sqrt(prime)))
const rounds = primes(64).map((prime) => fraction(Math.cbrt(prime)))
const turn = (x: number, n: number) => (x >>> n) | (x << (32 - n))

/** One block of 64 bytes at `at` folded into the state. */
function fold(state: Int32Array, view: DataView, at: number, w: Int32Array): void {
  for (let t = 0; t < 16; t++) w[t] = view.getInt32(at + t * 4)
  for (let t = 16; t < 64; t++) {
    const a = w[t - 15] as number
    const b = w[t - 2] as number
    w[t] = ((turn(b, 17) ^ turn(b, 19) ^ (b >>> 10)) + (w[t - 7] as number) + (turn(a, 7) ^ turn(a, 18) ^ (a >>> 3)) + (w[t - 16] as number)) | 0
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number]
  for (let t = 0; t < 64; t++) {
    const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + (rounds[t] as number) + (w[t] as number)) | 0
    const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g; g = f; f = e; e = (d + one) | 0
    d = c; c = b; b = a; a = (one + two) | 0
  }
  const add = [a, b, c, d, e, f, g, h]
  for (let i = 0; i < 8; i++) state[i] = ((state[i] as number) + (add[i] as number)) | 0
}

/** Hex SHA-256 of the bytes. */
export function sha256(bytes: Uint8Array): string {
  const padded = new Uint8Array((((bytes.length + 8) >> 6) + 1) << 6)
  padded.set(bytes)
  padded[bytes.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 0x2000_0000))
  view.setUint32(padded.length - 4, bytes.length << 3)
  const state = Int32Array.from(start)
  const w = new Int32Array(64)
  for (let at = 0; at < padded.length; at += 64) fold(state, view, at, w)
  return Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('')
}
