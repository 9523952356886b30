// The real server as `npm start` runs it: its own process, its own empty folder, the sample county.
import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const top = path.resolve(__dirname, '..', '..')
const patience = 90_000

export interface LocalServer {
  origin: string
  dataDir: string
  /** Ends it cleanly, does the work on its folder, starts it again at the same address. */
  whileClosed: (work: () => Promise<void>) => Promise<void>
  stop: () => Promise<void>
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no free port'))))
    })
  })
}

const answers = (origin: string) => fetch(origin).then(({ ok }) => ok, () => false)

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()))
  child.kill('SIGTERM')
  const forced = setTimeout(() => child.kill('SIGKILL'), 5_000)
  await ended
  clearTimeout(forced)
}

/** Resolves once it answers. */
async function begin(origin: string, environment: Readonly<Record<string, string>>): Promise<ChildProcess> {
  const child = spawn(process.execPath, [path.join(top, 'dist', 'server', 'serve.js')], { cwd: top, env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  child.stdout.on('data', (part: Buffer) => { said += part.toString() })
  child.stderr.on('data', (part: Buffer) => { said += part.toString() })
  for (const latest = Date.now() + patience; !(await answers(origin)); await pause(50)) {
    if (child.exitCode !== null || Date.now() > latest) {
      await end(child)
      throw new Error(`The local server did not answer:\n${said.slice(-4000)}`)
    }
  }
  return child
}

export async function startLocalServer(variables: Readonly<Record<string, string>> = {}): Promise<LocalServer> {
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'anquanyue-'))
  const start = () => begin(origin, { NODE_ENV: 'test', SAMPLE: '1', PORT: String(port), HOST: '127.0.0.1', DATA_DIR: dataDir, ...variables })
  const remove = () => { rmSync(dataDir, { recursive: true, force: true }) }
  let child = await start().catch((error: unknown) => { remove(); throw error })
  return {
    origin,
    dataDir,
    async whileClosed(work) {
      await end(child)
      await work()
      child = await start()
    },
    async stop() {
      await end(child)
      remove()
    },
  }
}
