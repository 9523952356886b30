/** The owner's values: given whole, from outside the repository, small and plain enough for the platform (T-32). */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { checkStart, readValues, ValuesError } from '../../../config/deploy/values'
import { functions } from '../../../config/functions'

const names = [...new Set(functions.flatMap(({ variables }) => variables))]
const whole = { ...Object.fromEntries(names.map((name) => [name, `v-${name}`])), TENCENTCLOUD_SECRETID: 'id', TENCENTCLOUD_SECRETKEY: 'key' }
const folder = mkdtempSync(path.join(tmpdir(), 'values-'))
afterAll(() => { rmSync(folder, { recursive: true }) })
const written = (text: string): string => {
  const file = path.join(folder, 'values.env')
  writeFileSync(file, text)
  return file
}

test('from the shell, from a file, and the file first', () => {
  expect(readValues(undefined, whole)).toMatchObject({ secretId: 'id', secretKey: 'key', variables: { INSTANCE_SECRET: 'v-INSTANCE_SECRET' } })
  expect(readValues(written('INSTANCE_SECRET=from-the-file\n# a note\n'), whole).variables.INSTANCE_SECRET).toBe('from-the-file')
})

test.each(['INSTANCE_SECRET', 'TENCENTCLOUD_SECRETKEY'])('%s not given is named; nothing is guessed', (name) => {
  expect(() => readValues(undefined, { ...whole, [name]: undefined })).toThrow(new RegExp(`not given: ${name}`))
})

test('given as empty is given', () => {
  expect(readValues(undefined, { ...whole, WECHAT_APP_ID: '' }).variables.WECHAT_APP_ID).toBe('')
})

test('a file inside the repository is refused: it would be committed one day (T-32)', () => {
  const inside = path.resolve(__dirname, 'values.test.ts')
  expect(() => readValues(inside, whole)).toThrow(/lies in the repository/)
  expect(() => readValues(path.join(folder, 'none'), whole)).toThrow(/is not there/)
})

test.each(['a"b', 'a\\b', 'a b', 'a\nb', '密钥', '{{env.HOME}}'])('%j would break out of the CLI’s file and is refused', (value) => {
  expect(() => readValues(undefined, { ...whole, INSTANCE_SECRET: value })).toThrow(ValuesError)
})

test('more than 4 KB for one function is refused before anything is sent', () => {
  expect(() => readValues(undefined, { ...whole, INSTANCE_SECRET: 'x'.repeat(4_090) })).toThrow(/4096/)
})

test.each<[string, Record<string, string>]>([
  ['INSTANCE_SECRET', { INSTANCE_SECRET: 'too-short-a-one' }],
  ['WECHAT_APP_ID', { WECHAT_APP_ID: 'touristappid' }],
  ['WECHAT_TEMPLATE_TODO', { WECHAT_TEMPLATE_TODO: 'no;template' }],
])('%s with which no function would start is refused before the first change, its value unsaid (T-33)', (name, wrong) => {
  const good = { INSTANCE_SECRET: 'x'.repeat(32), WECHAT_APP_ID: 'wx0123456789abcdef', WECHAT_TEMPLATE_PROGRESS: '', WECHAT_TEMPLATE_TODO: '' }
  expect(() => { checkStart({ variables: good }) }).not.toThrow()
  const said = (() => { try { checkStart({ variables: { ...good, ...wrong } }) } catch (error) { return error } return undefined })()
  expect(said).toBeInstanceOf(ValuesError)
  expect(String(said)).toContain(name)
  expect(String(said)).not.toContain(Object.values(wrong)[0])
})

test('no refusal shows a value', () => {
  const secret = 'a"secret'
  const said = (() => { try { readValues(undefined, { ...whole, INSTANCE_SECRET: secret }) } catch (error) { return String(error) } return '' })()
  expect(said).toContain('INSTANCE_SECRET')
  expect(said).not.toContain(secret)
})
