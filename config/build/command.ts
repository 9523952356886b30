import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import path from 'node:path'

export const top = path.resolve(__dirname, '..', '..')

export interface Outcome {
  ok: boolean
  output: string
}

const running = new Set<ChildProcess>()

// Who stops the caller means the build or test run below it too.
for (const [signal, code] of [['SIGTERM', 143], ['SIGINT', 130]] as const) {
  process.once(signal, () => {
    for (const child of running) child.kill('SIGTERM')
    process.exit(code)
  })
}

/** Runs a Node program of the project; its output is shown as it comes, or kept for the caller. */
export function runNode(args: readonly string[], { show, env }: { show: boolean; env?: Readonly<Record<string, string | undefined>> }): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: top, stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'], ...(env && { env: { ...env } }) })
    running.add(child)
    const parts: Buffer[] = []
    child.stdout?.on('data', (part: Buffer) => parts.push(part))
    child.stderr?.on('data', (part: Buffer) => parts.push(part))
    child.on('error', (error) => resolve({ ok: false, output: error.message }))
    child.on('close', (code) => {
      running.delete(child)
      resolve({ ok: code === 0, output: Buffer.concat(parts).toString('utf8') })
    })
  })
}

const packages = createRequire(path.join(top, 'package.json'))
/** The program that a package brings, e.g. `bin('typescript', 'tsc')`. */
export function bin(packageName: string, name: string): string {
  const manifest = packages.resolve(`${packageName}/package.json`)
  const { bin: bins } = packages(manifest) as { bin: string | Record<string, string> }
  return path.join(path.dirname(manifest), typeof bins === 'string' ? bins : bins[name] ?? '')
}
