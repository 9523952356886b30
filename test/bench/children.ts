/** Servers in processes of their own, bundled once as the product is. */
import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from 'esbuild'

export interface Server {
  readonly port: number
  readonly folder: string
  /** Resident memory now and at its highest, in megabytes; undefined where the system does not say. */
  memory(): { readonly now: number; readonly most: number } | undefined
  stop(): Promise<void>
}
const bundles = path.resolve('out', 'bench')
const folders = new Set<string>()
const running = new Set<ChildProcess>()

export const bundle = async (): Promise<void> => {
  await build({
    entryPoints: ['limit', 'officeChild'].map((name) => path.resolve('test', 'bench', `${name}.ts`)),
    outdir: bundles, bundle: true, platform: 'node', target: 'node20', format: 'cjs', external: ['sharp', '@photostructure/sqlite'], logLevel: 'error',
  })
}
export function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-'))
  folders.add(folder)
  return folder
}
const megabytes = (status: string, field: string): number => Math.round(Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024)

export async function start(name: 'limit' | 'officeChild', folder: string, ...more: readonly string[]): Promise<Server> {
  const child = fork(path.join(bundles, `${name}.js`), [folder, ...more], { stdio: 'inherit', execArgv: [] })
  running.add(child)
  const port = await new Promise<number>((resolve, reject) => {
    child.once('message', (message) => { resolve((message as { port: number }).port) })
    child.once('exit', (code) => { reject(new Error(`${name} ended with ${String(code)} before it was ready`)) })
  })
  return {
    port,
    folder,
    memory: () => {
      if (process.platform !== 'linux') return undefined
      const status = readFileSync(`/proc/${String(child.pid)}/status`, 'utf8')
      return { now: megabytes(status, 'VmRSS'), most: megabytes(status, 'VmHWM') }
    },
    stop: () => new Promise((resolve) => {
      running.delete(child)
      child.once('exit', () => { resolve() })
      child.kill('SIGKILL')
    }),
  }
}
export function cleanUp(kept?: string): void {
  for (const child of running) child.kill('SIGKILL')
  for (const folder of folders) if (folder !== kept) rmSync(folder, { recursive: true, force: true })
}
