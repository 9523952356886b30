/** The official CLI is called with these words, gets values and keys without showing them, and leaves nothing behind. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { functionsByCli } from '../../../config/deploy/functionsByCli'
import type { Values } from '../../../config/deploy/values'

const values: Values = { variables: { INSTANCE_SECRET: 'the-secret-of-the-instance', WECHAT_APP_ID: 'wx1' }, secretId: 'AKIDtest', secretKey: 'key-of-the-owner', token: undefined }
const folder = mkdtempSync(path.join(tmpdir(), 'fake-tcb-'))
afterAll(() => { rmSync(folder, { recursive: true }) })
const log = path.join(folder, 'log')
const fake = (more: Record<string, string> = {}) => functionsByCli(path.join(__dirname, 'fakeTcb.cjs'), 'env-1', values, { PATH: process.env.PATH, FAKE_TCB_LOG: log, ...more })
const calls = () => readFileSync(log, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as { words: string[]; secret: string; home: string; credential: object; mode: string; config: boolean })
beforeEach(() => { rmSync(log, { force: true }) })

test('the words are those the locked version takes; none is a value or a key', async () => {
  const tcb = fake()
  await tcb.create('hazard')
  await tcb.sendCode('hazard')
  await tcb.sendSettings('courier')
  await tcb.removeTimer('courier', 'old')
  expect(calls().map(({ words }) => words.join(' '))).toEqual([
    'fn deploy hazard --yes --deployMode cos --envId env-1',
    'fn code update hazard --deployMode cos --envId env-1',
    'fn config update courier --yes --envId env-1',
    'fn trigger delete courier old --envId env-1',
  ])
  for (const call of calls()) for (const secret of [values.variables.INSTANCE_SECRET, values.secretId, values.secretKey]) expect(call.words.join(' ')).not.toContain(secret)
})

test('values come by the environment, keys lie in a home of its own that is gone afterwards', async () => {
  await fake().create('hazard')
  const [call] = calls()
  expect(call).toMatchObject({ secret: values.variables.INSTANCE_SECRET, credential: { secretId: 'AKIDtest', secretKey: 'key-of-the-owner' }, mode: '600', config: true })
  expect(existsSync(call!.home)).toBe(false)
})

test.each([['ends with 0 and a cross', '1'], ['ends with 1', '2']])('a failure that %s stops the deploy, without the secret in its words', async (_how, code) => {
  const failed = fake({ FAKE_TCB_FAILS: code }).create('hazard')
  await expect(failed).rejects.toThrow('··· is no good')
  await expect(failed).rejects.not.toThrow(values.variables.INSTANCE_SECRET)
  expect(existsSync(calls()[0]!.home)).toBe(false)
})
