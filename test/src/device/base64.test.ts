import fc from 'fast-check'
import { fromBase64, toBase64, utf8Of } from '@/device/base64'

test('bytes become base64 as everybody writes it, and come back', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
    expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'))
    expect([...fromBase64(toBase64(bytes))]).toEqual([...bytes])
  }))
})
test('words become UTF-8', () => {
  for (const words of ['题库', 'a%b', '', '🔥é']) expect(Buffer.from(utf8Of(words)).toString('utf8')).toBe(words)
})
