/** The bank that the project ships (BANK rules: each question with its clause and the day it was checked; no replaced clause). */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { readBankText, type ReadBank } from '@shared/domain/quizBankText'
import { duplicatesWithin } from '@shared/domain/quizDuplicates'
import { quizCategories, verdicts } from '@shared/domain/quizWords'
import { replacementOf } from '@shared/domain/replacedDocuments'
import { signCode } from '@shared/domain/safetySigns'

const folder = path.resolve('cloudfunctions/server/bank')
const files = readdirSync(folder).filter((name) => name.endsWith('.txt')).sort()
const read = new Map<string, ReadBank>(files.map((name) => [name, readBankText(readFileSync(path.join(folder, name), 'utf8'))]))
const all = files.flatMap((name) => (read.get(name)?.questions ?? []).map(({ line, question }) => ({ at: `${name}:${String(line)}`, ...question })))

test.each(files)('%s: every question is read', (name) => {
  expect(read.get(name)?.faults.map(({ line, say }) => `${name}:${String(line)} ${say}`)).toEqual([])
  expect(read.get(name)?.questions.length).toBeGreaterThan(0)
})

test('none is there twice', () => {
  const placed = all.map((question, line) => ({ line, question }))
  expect(duplicatesWithin(placed).map(({ line, firstLine }) => `${all[line]?.at ?? ''} = ${all[firstLine]?.at ?? ''}`)).toEqual([])
})

test('each says why, by which clause, and when that was checked', () => {
  expect(all.filter(({ explanation, clause, checkedOn }) => explanation.length < 8 || clause.length < 8 || checkedOn === '').map(({ at }) => at)).toEqual([])
  // A law or standard in its brackets, or a number that names one.
  expect(all.filter(({ clause }) => !/《.+》|GB|AQ|XF/.test(clause)).map(({ at, clause }) => `${at} ${clause}`)).toEqual([])
})

/** Guidelines for laymen have chapters and no numbered clauses. */
const byPart = /^《(?:\d{4}年美国心脏协会.+指南|中国公民健康素养——.+)》.+部分$/
test('each names the article or the clause, not the document alone', () => {
  expect(all.filter(({ clause }) => !/第[一二三四五六七八九十百零\d]+[条款]|\d+\.\d+/.test(clause) && !byPart.test(clause)).map(({ at, clause }) => `${at} ${clause}`)).toEqual([])
})

test('none cites what has been replaced by the day it was checked', () => {
  expect(all.flatMap(({ at, clause, checkedOn }) => { const by = replacementOf(clause, checkedOn); return by === undefined ? [] : [`${at} ${clause} → ${by}`] })).toEqual([])
})

test('pictures are signs that the project draws', () => {
  expect(all.filter(({ kind, picture }) => (kind === 'picture') !== (signCode(picture) !== undefined)).map(({ at, picture }) => `${at} ${picture}`)).toEqual([])
})

test('questions are short enough for a phone', () => {
  expect(all.filter(({ stem, passage, options }) => stem.length > 120 || passage.length > 200 || options.some((option) => option.length > 60)).map(({ at }) => at)).toEqual([])
})

test('no option says that all the others are right', () => {
  expect(all.filter(({ options }) => options.some((option) => /^(?:以上|上述|全部?)(?:选项)?[都均]?不?(?:对|是|正确)/.test(option))).map(({ at }) => at)).toEqual([])
})

test('the key gives nothing away', () => {
  const singles = all.filter(({ kind, options }) => kind === 'single' && options.length === 4)
  const share = [0, 1, 2, 3].map((letter) => singles.filter(({ key }) => key[0] === letter).length / singles.length)
  if (singles.length >= 40) for (const part of share) expect(part > 0.15 && part < 0.35).toBe(true)
  const trueFalse = all.filter(({ kind }) => kind === 'trueFalse')
  const rightShare = trueFalse.filter(({ key }) => verdicts[key[0] ?? 0] === '对').length / trueFalse.length
  if (trueFalse.length >= 20) expect(rightShare > 0.4 && rightShare < 0.6).toBe(true)
  // The longest option is not the right one more often than chance and a half.
  const telling = singles.filter(({ options, key }) => options.every((option, at) => at === key[0] || option.length < (options[key[0] ?? 0] ?? '').length))
  if (singles.length >= 40) expect(telling.length / singles.length).toBeLessThan(0.45)
})

test('there are enough, of every category', () => {
  expect(all.length).toBeGreaterThanOrEqual(leastInAll)
  if (leastInAll >= 100) expect(Object.keys(quizCategories).filter((category) => !all.some((question) => question.category === category))).toEqual([])
})
/** Raised as the content lands: 100 before the engine is called done, 300 when it is complete. */
const leastInAll = 300
