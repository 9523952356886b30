/** Ctrl-C in the terminal of `npm start`: everybody in the group hears it, some of them twice. */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { databasePath } from '@office/compose'

const top = path.resolve(__dirname, '..', '..')
// A stale bundle is built first, which `npm test` has done before.
const patience = 240_000

let folder = ''
beforeEach(() => { folder = mkdtempSync(path.join(tmpdir(), 'ctrl-c-')) })
afterEach(() => { rmSync(folder, { recursive: true, force: true }) })

const freePort = (): Promise<number> => new Promise((resolve) => {
  const probe = createServer().listen(0, '127.0.0.1', () => {
    const { port } = probe.address() as AddressInfo
    probe.close(() => { resolve(port) })
  })
})

/** `npm start` without npm, which only waits: at the head of a process group of its own, as a terminal has it. */
function start(port: number) {
  const child = spawn(process.execPath, [path.join(top, 'config', 'bootstrap.cjs'), 'start'], {
    cwd: top, detached: true, stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'development', SAMPLE: '0', PORT: String(port), DATA_DIR: folder },
  })
  const group = child.pid ?? 0
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => { said += part.toString() })
  const ended = new Promise<number | null>((resolve) => { child.on('exit', resolve) })
  const ready = async (): Promise<void> => {
    for (const end = Date.now() + patience; !said.includes('Ctrl-C'); await pause(50)) if (child.exitCode !== null || Date.now() > end) throw new Error(said)
  }
  return { group, ended, ready, said: () => said }
}
function isAnybodyIn(group: number): boolean {
  try {
    return process.kill(-group, 0)
  } catch {
    return false
  }
}
async function everybodyGone(group: number): Promise<boolean> {
  for (const end = Date.now() + 5_000; isAnybodyIn(group) && Date.now() < end;) await pause(20)
  return !isAnybodyIn(group)
}
const bytesOf = (file: string): number => (existsSync(file) ? statSync(file).size : 0)

test('it ends with 0, nobody is left running, and the log of the database is folded into it', async () => {
  const port = await freePort()
  const program = start(port)
  await program.ready()
  const entered = await fetch(`http://127.0.0.1:${port}/fn/account`, {
    method: 'POST', headers: { 'x-client': 'weapp' }, body: JSON.stringify({ action: 'account.enterDevice', data: { device: 'c'.repeat(30) }, v: 1 }),
  })
  expect(entered.status).toBe(200)
  const written = bytesOf(`${databasePath(folder)}-wal`)
  expect(written).toBeGreaterThan(0)

  process.kill(-program.group, 'SIGINT')
  process.kill(-program.group, 'SIGINT') // a parent passes the same press on
  expect(await program.ended).toBe(0)
  expect(await everybodyGone(program.group)).toBe(true)
  expect(bytesOf(`${databasePath(folder)}-wal`)).toBe(0)
  expect(program.said()).not.toMatch(/Error|error/)
  await expect(fetch(`http://127.0.0.1:${port}/health`)).rejects.toThrow()
}, patience)

test('pressed again a second later it does not wait for a caller who never ends', async () => {
  const port = await freePort()
  const program = start(port)
  await program.ready()
  const slow = fetch(`http://127.0.0.1:${port}/fn/account`, {
    method: 'POST', headers: { 'x-client': 'weapp' }, duplex: 'half', body: new ReadableStream({ start: (body) => { body.enqueue(Buffer.from('{')) } }),
  } as RequestInit)
  slow.catch(() => undefined)
  await pause(300)
  process.kill(-program.group, 'SIGINT')
  await pause(900)
  expect(isAnybodyIn(program.group)).toBe(true)
  process.kill(-program.group, 'SIGINT')
  expect(await program.ended).toBe(1)
  expect(await everybodyGone(program.group)).toBe(true)
}, patience)
