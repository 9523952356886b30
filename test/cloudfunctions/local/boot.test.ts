/** The program itself as `npm start` has built it, started as people start it (T-33, issue: two commands). */
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { databasePath, local } from '@office/compose'
import { version } from '@office/local/version'

const top = path.resolve(__dirname, '..', '..', '..')
const entry = path.join(top, 'dist', 'server', 'serve.js')
const secret = 'a-secret-of-this-test-that-is-long-enough'
let folder: string

beforeAll(() => { folder = mkdtempSync(path.join(tmpdir(), 'boot-')) })
/** A test that failed must not leave its program running. */
const left = new Set<ChildProcess>()
afterAll(() => {
  for (const child of left) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

interface Started {
  readonly said: () => string
  readonly ended: Promise<number | null>
  readonly ready: Promise<string>
  stop(signal?: NodeJS.Signals): void
}
function start(variables: Record<string, string>): Started {
  const { PATH = '', HOME = '' } = process.env
  const child = spawn(process.execPath, [entry], { cwd: top, env: { PATH, HOME, PORT: '0', DATA_DIR: path.join(folder, 'data'), ...variables } })
  left.add(child)
  let said = ''
  const ended = new Promise<number | null>((resolve) => { child.on('exit', (code) => { left.delete(child); resolve(code) }) })
  const ready = new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      said += chunk.toString()
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0]
      if (address && /Ctrl-C/.test(said)) resolve(address)
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    void ended.then((code) => { reject(new Error(`ended with ${String(code)}: ${said}`)) })
  })
  ready.catch(() => undefined)
  return { said: () => said, ended, ready, stop: (signal = 'SIGTERM') => { child.kill(signal) } }
}
const production = { NODE_ENV: 'production', INSTANCE_SECRET: secret }

describe('a production start refuses (T-33)', () => {
  test.each<[string, Record<string, string>, string]>([
    ['no secret', { NODE_ENV: 'production' }, 'INSTANCE_SECRET'],
    ['the placeholder secret', { NODE_ENV: 'production', INSTANCE_SECRET: 'not-a-secret-for-trying-out-on-one-machine' }, 'INSTANCE_SECRET'],
    ['sample sign-in', { ...production, SAMPLE: '1' }, 'SAMPLE'],
    ['no rate limits', { ...production, RATE_LIMITS: '0' }, 'RATE_LIMITS'],
  ])('%s, in one sentence', async (_, variables, name) => {
    const program = start(variables)
    expect(await program.ended).not.toBe(0)
    expect(program.said()).toMatch(new RegExp(`^${name}：[^\\n]+ / [^\\n]+\\n$`))
  }, 30_000)
})

describe('a start that cannot be', () => {
  let other: Server
  beforeAll(async () => {
    other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  })
  afterAll(() => new Promise((resolve) => other.close(resolve)))

  test('on a port in use says so', async () => {
    const program = start({ PORT: String((other.address() as AddressInfo).port) })
    expect(await program.ended).toBe(1)
    expect(program.said()).toMatch(/^端口 \d+ 已被占用，.* \/ port \d+ is in use: .*\n$/)
  }, 30_000)

  test('in a place where no folder can be made says so and does not hang', async () => {
    const program = start({ DATA_DIR: '/proc/nowhere/data' })
    expect(await program.ended).toBe(1)
    expect(program.said()).toMatch(/^文件夹 .+ 不能写入，.+\n$/)
  }, 30_000)

  test('in a folder that is no folder says so', async () => {
    writeFileSync(path.join(folder, 'file'), '')
    const program = start({ DATA_DIR: path.join(folder, 'file', 'data') })
    expect(await program.ended).toBe(1)
    expect(program.said()).toMatch(/^文件夹 .+ 不能写入，.+ \/ the folder .+ cannot be written: .+\n$/)
  }, 30_000)

  test('in a folder that another one uses says so; once that one is gone, killed or not, it starts', async () => {
    const dataDir = path.join(folder, 'shared')
    const first = start({ DATA_DIR: dataDir, SAMPLE: '0' })
    await first.ready
    const second = start({ DATA_DIR: dataDir, SAMPLE: '0' })
    expect(await second.ended).toBe(1)
    expect(second.said()).toMatch(/^另一个服务正在使用文件夹 .+ \/ another server uses the folder .+\n$/)
    first.stop('SIGKILL')
    await first.ended
    const third = start({ DATA_DIR: dataDir, SAMPLE: '0' })
    await third.ready
    third.stop()
    expect(await third.ended).toBe(0)
  }, 60_000)

  test('on a database of a newer program says so and leaves it alone', async () => {
    const dataDir = path.join(folder, 'newer')
    mkdirSync(dataDir)
    await local({ dataDir, secret, sample: false }).close()
    const database = new DatabaseSync(databasePath(dataDir))
    database.exec('UPDATE schema_version SET version = 999')
    database.close()
    const program = start({ DATA_DIR: dataDir })
    expect(await program.ended).toBe(1)
    expect(program.said()).toMatch(/^数据库打不开：.*newer.* \/ the database cannot be opened: .+\n$/)
  }, 30_000)
})

test('a first start makes its secret, answers, ends cleanly, and the data is there the next time', async () => {
  const first = start({ SAMPLE: '0' })
  const address = await first.ready
  expect(first.said()).not.toMatch(/样例/)
  expect(await (await fetch(`${address}/health`)).json()).toMatchObject({ ok: true, version })
  const firstCode = /first code, to be changed: ([2-9a-z]{12})/.exec(first.said())?.[1] ?? ''
  const enter = await fetch(`${address}/fn/account`, { method: 'POST', headers: { 'x-client': 'weapp' }, body: JSON.stringify({ action: 'account.enterPassword', data: { login: 'anweiban', password: firstCode }, v: 1 }) })
  expect(await enter.json()).toMatchObject({ value: { me: { mustChangePassword: true, posts: [{ roles: ['officeLeader'] }] } } })
  const say = async (at: string) => (await (await fetch(`${at}/fn/account`, { method: 'POST', headers: { 'x-client': 'weapp' }, body: JSON.stringify({ action: 'account.enterDevice', data: { device: 'b'.repeat(30) }, v: 1 }) })).json()) as { value: { me: { personId: string } } }
  const { value } = await say(address)
  first.stop('SIGINT')
  expect(await first.ended).toBe(0)
  const kept = path.join(folder, 'data', 'secret')
  expect(statSync(kept).mode & 0o777).toBe(0o600)
  expect(statSync(databasePath(path.join(folder, 'data'))).mode & 0o077).toBe(0)
  const made = readFileSync(kept, 'utf8')
  expect(made).toHaveLength(43)

  const second = start({ SAMPLE: '0' })
  expect((await say(await second.ready)).value.me.personId).toBe(value.me.personId)
  expect(readFileSync(kept, 'utf8')).toBe(made)
  second.stop()
  expect(await second.ended).toBe(0)
  expect(first.said() + second.said()).not.toMatch(new RegExp(`${made}|"event"`))
  const [log = ''] = readdirSync(path.join(folder, 'data', 'log'))
  const logged = readFileSync(path.join(folder, 'data', 'log', log), 'utf8')
  expect(logged).not.toContain(firstCode)
  expect(logged.trim().split('\n').map((line) => (JSON.parse(line) as { action?: string }).action)).toContain('account.enterDevice')
}, 60_000)

test('a start with the sample prints its people and where the data lies', async () => {
  const dataDir = path.join(folder, 'sample')
  const program = start({ DATA_DIR: dataDir })
  const address = await program.ready
  expect(program.said()).toContain(dataDir)
  for (const name of ['赵建国', '钱红梅', '周奶奶', '王丽', '冯国栋']) expect(program.said()).toContain(name)
  const { value } = (await (await fetch(`${address}/fn/account`, { method: 'POST', headers: { 'x-client': 'weapp' }, body: JSON.stringify({ action: 'account.enterSample', data: { person: 'p-clerk' }, v: 1 }) })).json()) as { value: { me: { waiting: { toAssign: number } } } }
  expect(value.me.waiting.toAssign).toBeGreaterThan(0)
  program.stop()
  expect(await program.ended).toBe(0)
}, 60_000)

test('the program says the version package.json says', () => {
  expect((JSON.parse(readFileSync(path.join(top, 'package.json'), 'utf8')) as { version: string }).version).toBe(version)
})
