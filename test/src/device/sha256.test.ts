import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { sha256 } from '@/device/sha256'

const theirs = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

describe('sha256 in plain TypeScript', () => {
  it('is what the office computes, at every length around a block', () => {
    for (let length = 0; length <= 200; length += 1) {
      const bytes = Uint8Array.from({ length }, (_, at) => (at * 31 + length) & 255)
      expect(sha256(bytes)).toBe(theirs(bytes))
    }
  })
  it('is what the office computes, for any bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 3000 }), (bytes) => sha256(bytes) === theirs(bytes)))
  })
  it('hashes a part of a larger buffer as that part', () => {
    const whole = Uint8Array.from({ length: 500 }, (_, at) => at & 255)
    expect(sha256(whole.subarray(100, 333))).toBe(theirs(whole.slice(100, 333)))
  })
  it('hashes a photo of 400 KB', () => {
    const photo = new Uint8Array(400_000).fill(7)
    expect(sha256(photo)).toBe(theirs(photo))
  })
})
