import { checkPhrase } from '@shared/domain/checkPhrase'
import { receiptLetters } from '@shared/domain/receipt'

test('T-42 each code has two words, the same with a screen’s token, and another pair for each pair of last letters', () => {
  const pairs = [...receiptLetters].flatMap((one) => [...receiptLetters].map((other) => checkPhrase(`K7M39QX2B4C${one}${other}`)))
  expect(new Set(pairs).size).toBe(1024)
  for (const pair of pairs) expect(pair).toMatch(/^[\u4e00-\u9fff]{2} · [\u4e00-\u9fff]{2}$/)
  expect(checkPhrase('U3K9Q2B')).toBe(checkPhrase('K7M39QX2B4C2B'))
  expect(checkPhrase('K7M39QX2B4C8D.ABCDEFGH')).toBe(checkPhrase('K7M39QX2B4C8D'))
})
