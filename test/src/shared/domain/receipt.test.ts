import fc from 'fast-check'
import { formatReceipt, lettersOf, normaliseReceipt, receiptFrom } from '@shared/domain/receipt'

const tenBytes = fc.uint8Array({ minLength: 10, maxLength: 10 })

test('a code is sixteen letters that cannot be mistaken, and reads back however it is written', () => {
  fc.assert(fc.property(tenBytes, (bytes) => {
    const code = receiptFrom(bytes)
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/)
    expect(formatReceipt(code)).toMatch(/^(\w{4}-){3}\w{4}$/)
    for (const written of [formatReceipt(code), code.toLowerCase(), formatReceipt(code).replace(/-/g, ' '), code.replace(/0/g, 'o').replace(/1/g, 'l')]) expect(normaliseReceipt(written)).toBe(code)
  }))
})

test('different bytes give different codes: all eighty bits are in it', () => {
  fc.assert(fc.property(tenBytes, fc.integer({ min: 0, max: 79 }), (bytes, bit) => {
    const other = Uint8Array.from(bytes)
    other[bit >> 3] = (other[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    expect(receiptFrom(other)).not.toBe(receiptFrom(bytes))
  }))
})

test('O is 0, I and L are 1; U, a missing letter and a sentence are no code', () => {
  expect(normaliseReceipt('oooo-iiii-llll-0000')).toBe('0000111111110000')
  for (const typed of ['', 'UUUU-0000-0000-0000', '000000000000000', '00000000000000000', '请帮我查一下']) expect(normaliseReceipt(typed)).toBeUndefined()
})

test('fewer random bytes make no code', () => {
  expect(() => receiptFrom(new Uint8Array(9))).toThrow(RangeError)
})

test('letters of a hash are as many as asked, the same for the same hash', () => {
  fc.assert(fc.property(fc.stringMatching(/^[0-9a-f]{64}$/), fc.integer({ min: 1, max: 9 }), (hash, count) => {
    expect(lettersOf(hash, count)).toMatch(new RegExp(`^[0-9A-HJKMNP-TV-Z]{${String(count)}}$`))
    expect(lettersOf(hash, count)).toBe(lettersOf(hash, count))
  }))
  expect(lettersOf('f'.repeat(64), 8)).not.toBe(lettersOf('e'.repeat(64), 8))
})
