import type { ChildProcess, SpawnOptions } from 'node:child_process'
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import path from 'node:path'

export const top = path.resolve(__dirname, '..', '..')

export interface Outcome {
  ok: boolean
  output: string
}

const running = new Set<ChildProcess>()

// Who stops the caller means what runs below it too; the terminal is free again once all of it has ended.
for (const [signal, code] of [['SIGTERM', 143], ['SIGINT', 130]] as const) {
  process.once(signal, () => {
    const ended = [...running].map((child) => new Promise((resolve) => child.once('exit', resolve)))
    for (const child of running) child.kill('SIGTERM')
    void Promise.all(ended).then(() => process.exit(code))
  })
}

/** A Node program of the project that ends when the caller is told to end. */
export function startNode(args: readonly string[], options: SpawnOptions): ChildProcess {
  const child = spawn(process.execPath, args, { cwd: top, ...options })
  running.add(child)
  child.on('exit', () => running.delete(child))
  child.on('error', () => running.delete(child))
  return child
}

interface Run {
  show: boolean
  env?: Readonly<Record<string, string | undefined>>
  hear?: (said: string) => void
}

/** Runs a Node program of the project; its output is shown as it comes, or kept for the caller. */
export function runNode(args: readonly string[], { show, env, hear }: Run): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = startNode(args, { stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'], ...(env && { env: { ...env } }) })
    const parts: Buffer[] = []
    const keep = (part: Buffer): void => {
      parts.push(part)
      hear?.(part.toString('utf8'))
    }
    child.stdout?.on('data', keep)
    child.stderr?.on('data', keep)
    child.on('error', (error) => resolve({ ok: false, output: error.message }))
    child.on('close', (code) => resolve({ ok: code === 0, output: Buffer.concat(parts).toString('utf8') }))
  })
}

const packages = createRequire(path.join(top, 'package.json'))
/** The program that a package brings, e.g. `bin('typescript', 'tsc')`. */
export function bin(packageName: string, name: string): string {
  const manifest = packages.resolve(`${packageName}/package.json`)
  const { bin: bins } = packages(manifest) as { bin: string | Record<string, string> }
  return path.join(path.dirname(manifest), typeof bins === 'string' ? bins : bins[name] ?? '')
}
