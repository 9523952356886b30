import * as fc from 'fast-check'
import { askPage, certificateCheckPage, competitionPage, isScene, scanPage } from '@shared/domain/scene'
import { routes } from '@/routes'

const letters = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ!#$&\'()*+,/:;=?@-._~'

test('every text of 1 to 32 letters of WeChat’s alphabet fits (W-11)', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 32 }), (text) => isScene(text.join(''))), { numRuns: 2000 })
})

test('no other text does', () => {
  const other = fc.string({ unit: 'binary', maxLength: 40 }).filter((text) => text.length === 0 || text.length > 32 || [...text].some((letter) => !letters.includes(letter)))
  fc.assert(fc.property(other, (text) => !isScene(text)), { numRuns: 2000 })
  for (const text of ['', 'a%20b', 'a b', '照片', 'a\n', 'x'.repeat(33)]) expect(isScene(text)).toBe(false)
})

test('a code opens the scan landing, named as WeChat wants it: no leading slash, no query', () => {
  expect([scanPage, competitionPage, certificateCheckPage, askPage]).toEqual([routes.scan, routes.quizCompetition, routes.quizCheck, routes.ask])
  expect(scanPage).toMatch(/^[a-z]+(?:\/[a-zA-Z]+)+$/)
})
