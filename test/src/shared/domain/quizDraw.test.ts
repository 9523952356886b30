/** The draw: reproducible by anybody, indifferent to the order it is told in, and even (T-14). */
import { createHash } from 'node:crypto'
import { listHash, listText, readList, winnersOf } from '@shared/domain/quizDraw'
import { randomFrom } from '@shared/domain/quizRandom'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const random = randomFrom('0123456789abcdef0123456789abcdef')
const hex = (length: number): string => Array.from({ length }, () => random.below(16).toString(16)).join('')
const freshList = (size: number): readonly string[] => [...new Set(Array.from({ length: size }, () => hex(16)))].sort()
const shuffled = <T>(items: readonly T[]): T[] => [...items].map((item) => ({ item, at: random.below(2 ** 31) })).sort((a, b) => a.at - b.at).map(({ item }) => item)

test('a known list, seed and number give winners that a shell can check', () => {
  const list = ['00112233445566aa', '8899aabbccddeeff', 'ffeeddccbbaa9988']
  expect(listText(list)).toBe('00112233445566aa\n8899aabbccddeeff\nffeeddccbbaa9988\n')
  const hash = createHash('sha256').update('00112233445566aa\n8899aabbccddeeff\nffeeddccbbaa9988\n').digest('hex')
  expect(listHash(list, sha256)).toBe(hash)
  const byHand = list.map((entry) => [createHash('sha256').update(`08 11 23\n${hash}\n${entry}`).digest('hex'), entry] as const).sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry)
  expect(winnersOf(list, '08 11 23', 2, sha256)).toEqual(byHand.slice(0, 2))
})

test('five hundred lists: the same again, whatever order they are told in; each winner is of the list and once; a longer draw begins with the shorter', () => {
  for (let n = 0; n < 500; n += 1) {
    const list = freshList(1 + random.below(60))
    const count = 1 + random.below(70)
    const seed = hex(1 + random.below(20))
    const won = winnersOf(list, seed, count, sha256)
    expect(winnersOf(shuffled(list), seed, count, sha256)).toEqual(won)
    expect(won).toHaveLength(Math.min(count, list.length))
    expect(new Set(won).size).toBe(won.length)
    expect(won.every((entry) => list.includes(entry))).toBe(true)
    expect(winnersOf(list, seed, count + 1, sha256).slice(0, won.length)).toEqual(won)
    if (count >= list.length) expect([...won].sort()).toEqual(list)
  }
})

test('one letter of the list or of the seed is another hash and another draw', () => {
  const list = freshList(200)
  const won = winnersOf(list, 'seed 1', 200, sha256)
  expect(winnersOf(list, 'seed 2', 200, sha256)).not.toEqual(won)
  for (const at of [0, 100, 199]) {
    const other = [...list]
    other[at] = `${list[at]!.slice(0, 15)}${list[at]!.endsWith('0') ? '1' : '0'}`
    expect(listHash(other, sha256)).not.toBe(listHash(list, sha256))
    expect(winnersOf(other, 'seed 1', 200, sha256).filter((entry, n) => entry === won[n]).length).toBeLessThan(40)
  }
})

test('over four thousand seeds each of twenty entries wins one of five prizes evenly: chi-square below its bound of one in a thousand', () => {
  const list = freshList(20)
  const seeds = 4000
  const times = new Map(list.map((entry) => [entry, 0]))
  for (let n = 0; n < seeds; n += 1) for (const entry of winnersOf(list, `seed ${String(n)}`, 5, sha256)) times.set(entry, times.get(entry)! + 1)
  const expected = (seeds * 5) / 20
  // Without replacement the spread is smaller by (1 − 5/20); 43.8 is the 99.9th percentile with 19 degrees of freedom.
  const chi = [...times.values()].reduce((sum, one) => sum + (one - expected) ** 2 / expected, 0) / (1 - 5 / 20)
  expect(chi).toBeLessThan(43.8)
})

test('a list is read as it was published, or not at all', () => {
  const list = freshList(30)
  expect(readList(listText(list))).toEqual(list)
  expect(readList('')).toEqual([])
  expect(() => readList(listText([...list].reverse()))).toThrow('Line 2 is out of order: the list is sorted.')
  expect(() => readList(listText([list[0]!, list[0]!]))).toThrow('Line 2 stands there twice: an entry is in the list once.')
  expect(() => readList(`${list[0]!}\r\n`)).toThrow('Line 1 is not an entry of 16 hexadecimal letters.')
  expect(() => readList(listText(list).slice(0, -1))).toThrow('The last line has no end: the file is not complete.')
})
