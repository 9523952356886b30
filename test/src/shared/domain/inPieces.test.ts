import fc from 'fast-check'
import { inPieces } from '@shared/domain/inPieces'

test('pieces join to the text, none is too long, no sign is cut in two', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 5 }), (text, size) => {
    const pieces = inPieces(text, size)
    expect(pieces.join('')).toBe(text)
    for (const piece of pieces) {
      expect(piece.length).toBeLessThanOrEqual(size + 1)
      expect(piece).not.toMatch(/[\ud800-\udbff]$/)
    }
  }))
})
