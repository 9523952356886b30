import { checkPhrase, competitionPhrase } from '@shared/domain/checkPhrase'
import { receiptLetters } from '@shared/domain/receipt'

test('T-42 each code has two words, the same with a screen’s token, and another pair for each pair of last letters', () => {
  const pairs = [...receiptLetters].flatMap((one) => [...receiptLetters].map((other) => checkPhrase(`K7M39QX2B4C${one}${other}`)))
  expect(new Set(pairs).size).toBe(1024)
  for (const pair of pairs) expect(pair).toMatch(/^[\u4e00-\u9fff]{2} · [\u4e00-\u9fff]{2}$/)
  expect(checkPhrase('U3K9Q2B')).toBe(checkPhrase('K7M39QX2B4C2B'))
  expect(checkPhrase('K7M39QX2B4C8D.ABCDEFGH')).toBe(checkPhrase('K7M39QX2B4C8D'))
})

test('T-42 a competition has two words of its own, and one letter changed is another pair', () => {
  const ids = Array.from({ length: 500 }, (_, n) => `quiz-${String(n).padStart(4, '0')}`)
  for (const id of ids) expect(competitionPhrase(id)).toMatch(/^[\u4e00-\u9fff]{2} · [\u4e00-\u9fff]{2}$/)
  expect(new Set(ids.map(competitionPhrase)).size).toBeGreaterThan(300)
  expect(competitionPhrase('june-contest')).not.toBe(competitionPhrase('june-contesu'))
})
