/** What is deployed: small, whole, with no install step, and without anything that has no business in the cloud (P15 T-32 T-33). */
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { inputsFile } from '../../../config/build/functions/build'
import { functions } from '../../../config/functions'
import { samplePeople } from '@office/records/samplePeople'
import { dist } from './platform'

const folderOf = (name: string) => path.join(dist, name)
const read = (name: string, file: string) => readFileSync(path.join(folderOf(name), file))
const names = functions.map(({ name }) => name)

test.each(functions.map((one) => [one.name, one] as const))('%s keeps its budget', (name, { budget }) => {
  const script = read(name, 'index.js')
  const folder = readdirSync(folderOf(name)).reduce((sum, file) => sum + statSync(path.join(folderOf(name), file)).size, 0)
  const weighs = { script: script.length, zipped: gzipSync(script, { level: 9 }).length, folder }
  for (const part of ['script', 'zipped', 'folder'] as const) expect([part, weighs[part] <= budget[part] || weighs[part]]).toEqual([part, true])
})

test('a folder holds the script, its two papers, the picture parts where pixels are looked at, and the bank with what reads sheets where it is handed out; nothing is to be installed', () => {
  for (const { name, pictures, bank, openapi } of functions) {
    const files = readdirSync(folderOf(name)).map((file) => file.replace(/^sharp-.*\.wasm$/, 'wasm')).sort()
    expect([name, files]).toEqual([name, [...(bank ? ['bank.txt'] : []), 'config.json', ...(pictures ? ['decoder.js'] : []), 'index.js', 'package.json', ...(pictures ? ['pictures.js', 'wasm'] : []), ...(bank ? ['sheets.js'] : []), ...(openapi.length > 0 ? ['wechat.js'] : [])]])
    expect(JSON.parse(read(name, 'package.json').toString())).not.toHaveProperty('dependencies')
  }
})

test('config.json says what the list says: one timer, and what may be asked of WeChat (W-23)', () => {
  for (const { name, timer, openapi } of functions) {
    expect(JSON.parse(read(name, 'config.json').toString())).toEqual({
      permissions: { openapi }, triggers: timer ? [{ name: timer.name, type: 'timer', config: timer.cron }] : [],
    })
  }
})

test('only what looks at pixels has the picture parts', () => {
  const lookers = names.filter((name) => (JSON.parse(readFileSync(inputsFile(name), 'utf8')) as string[]).some((file) => /usecases\/photo\/(?:cleanPhoto|maskPhoto)\.ts$/.test(file)))
  expect(lookers.sort()).toEqual(functions.filter(({ pictures }) => pictures).map(({ name }) => name).sort())
})

const foreign: [string, RegExp][] = [
  ['the adapters of one machine', /server\/adapters\/(?:local|memory)\//],
  ['the server of one machine and the sample county', /server\/local\/(?!version)|samplePeople\.ts/],
  ['native code and SQLite', /@img\/sharp-(?!wasm32)|@photostructure|\.node$/],
  ['tests, pages and build files', /^(?:test|src\/(?!shared\/)|config\/(?!env\.ts))/],
  ['the parts of the SDK that are stubbed', /node_modules\/(?:@cloudbase\/(?:ai|app|wx-cloud-client-sdk)|web-streams-polyfill|jsonwebtoken|mime-db)\//],
]
// wx-server-sdk, read with the first question to WeChat, brings an SDK of its own, whole: what is stubbed elsewhere lies in that file.
const mayAskWechat = functions.filter(({ openapi }) => openapi.length > 0).map(({ name }) => name)
test.each(foreign)('none holds %s', (what, pattern) => {
  for (const name of what.includes('stubbed') ? names.filter((one) => !mayAskWechat.includes(one)) : names) {
    const inputs = JSON.parse(readFileSync(inputsFile(name), 'utf8')) as string[]
    expect(inputs.length).toBeGreaterThan(100)
    expect([name, inputs.filter((file) => pattern.test(file))]).toEqual([name, []])
  }
})

test('nobody of the sample is named in them, no key lies in them, and no source map beside them', () => {
  for (const name of names) {
    const script = read(name, 'index.js').toString()
    for (const person of samplePeople) expect([name, script.includes(person.name)]).toEqual([name, false])
    expect(script).not.toMatch(/BEGIN (?:RSA |EC )?PRIVATE KEY|AKID[A-Za-z0-9]{13,}|sourceMappingURL/)
  }
})

const good = { INSTANCE_SECRET: 'a secret of the tests, long enough', WECHAT_APP_ID: 'wx0123456789abcdef' }
test.each<[string, Record<string, string>, string]>([
  ['no secret', { WECHAT_APP_ID: good.WECHAT_APP_ID }, 'INSTANCE_SECRET'],
  ['a short secret', { ...good, INSTANCE_SECRET: 'short' }, 'INSTANCE_SECRET'],
  ['the secret everyone knows', { ...good, INSTANCE_SECRET: 'not-a-secret-for-trying-out-on-one-machine' }, 'INSTANCE_SECRET'],
  ['no mini-program', { INSTANCE_SECRET: good.INSTANCE_SECRET }, 'WECHAT_APP_ID'],
  ['a mini-program that is none', { ...good, WECHAT_APP_ID: 'touristappid' }, 'WECHAT_APP_ID'],
])('with %s a function does not start, and says so in one sentence (T-33)', (_, variables, named) => {
  const start = (env: Record<string, string>) => spawnSync(process.execPath, ['-e', 'require(process.argv[1])', path.join(folderOf('account'), 'index.js')], { env: { PATH: process.env.PATH, ...env }, encoding: 'utf8' })
  expect(start(good).status).toBe(0)
  const { status, stderr } = start(variables)
  expect(status).not.toBe(0)
  expect(stderr).toMatch(new RegExp(`${named}：[^\\n]+ / [^\\n]+\\n`))
})
