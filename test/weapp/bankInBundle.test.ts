/** No key, explanation or clause of the shipped bank is in what phones carry (T-13): the bank stays in the office. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { bundleFiles, isText } from './bundle/files'

const bank = path.resolve(__dirname, '../../cloudfunctions/server/bank')
const texts = readdirSync(bank).filter((name) => name.endsWith('.txt')).map((name) => readFileSync(path.join(bank, name), 'utf8'))
const said = (label: string): readonly string[] => texts.flatMap((text) => [...text.matchAll(new RegExp(`^${label}[：:](.+)$`, 'gm'))].map(([, words = '']) => words.trim()))
const stems = texts.flatMap((text) => [...text.matchAll(/^\d+\.\s*【.+?】(.+)$/gm)].map(([, words = '']) => words.trim()))
const options = texts.flatMap((text) => [...text.matchAll(/^[A-H]\.\s*(.+)$/gm)].map(([, words = '']) => words.trim()))

/** As a minifier may write it: letters beyond ASCII as they are, or by their numbers. */
const escaped = (words: string): string => [...words].map((letter) => (letter.charCodeAt(0) < 128 ? letter : `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)).join('')

test('there is a bank to look for', () => {
  expect(stems.length).toBeGreaterThanOrEqual(300)
  expect(said('解析')).toHaveLength(stems.length)
  expect(said('答案')).toHaveLength(stems.length)
})

describe.each(['weapp', 'h5'] as const)('dist/%s', (target) => {
  const files = bundleFiles(target).filter(isText).map((file) => ({ name: file.name, text: file.text() }))
  const found = (words: readonly string[]) => {
    // The first fourteen letters are enough to be that sentence and no other, and short enough not to be cut by a line of code.
    const parts = [...new Set(words.map((one) => one.slice(0, 14)).filter((one) => one.length === 14))].flatMap((one) => [one, escaped(one), escaped(one).toUpperCase().replace(/\\U/g, '\\u')])
    return files.flatMap(({ name, text }) => parts.filter((one) => text.includes(one)).map((one) => `${name}: ${one}`))
  }
  test('holds no explanation', () => expect(found(said('解析'))).toEqual([]))
  test('holds no question', () => expect(found(stems)).toEqual([]))
  test('holds no option', () => expect(found(options)).toEqual([]))
})
