/** a real process is killed under load, again and again; what it acknowledged must be there. */
import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Findings } from './notes'
import { brokenPromises, inspect, readNotes } from './notes'
import { sqliteStore } from '@office/adapters/local/store/sqliteStore'
import { foldBatch } from '@office/records/tally'

const top = path.resolve(__dirname, '..', '..')

/** Compiled once, so that a start takes milliseconds; beside node_modules, where its packages are found. */
export function bundleOf(script: string): string {
  const bundle = path.join(top, 'node_modules', '.cache', 'soak', `${path.basename(script, '.ts')}-${String(process.pid)}.cjs`)
  mkdirSync(path.dirname(bundle), { recursive: true })
  const esbuild = path.join(top, 'node_modules', 'esbuild', 'bin', 'esbuild')
  execFileSync(process.execPath, [esbuild, path.join(top, script), '--bundle', '--platform=node', '--format=cjs', '--packages=external', `--tsconfig=${path.join(top, 'tsconfig.base.json')}`, `--outfile=${bundle}`, '--log-level=error'])
  return bundle
}

export const bundleWriter = (): string => bundleOf('test/soak/writer.ts')

export interface Killed {
  readonly acknowledged: number
  readonly kills: number
  readonly findings: Findings
}

/**
 * @param folder an empty one; @param random decides when each kill falls.
 * After each kill the new notes are checked; at the end everything, the figures and the file itself.
 */
export async function killUnderLoad({ bundle, folder, kills, clients, random }: { bundle: string; folder: string; kills: number; clients: number; random: () => number }): Promise<Killed> {
  const database = path.join(folder, 'office.sqlite')
  const notes = path.join(folder, 'notes')
  const broken: string[] = []
  let seen = 0
  for (let round = 0; round < kills; round += 1) {
    await writeUntilKilled([bundle, database, notes, String(round), String(clients)], notes, 20 + random() * 130)
    const fresh = readNotes(notes, seen)
    seen += fresh.length
    const store = sqliteStore({ path: database, onBatch: foldBatch })
    broken.push(...(await brokenPromises(store, fresh)))
    await store.close()
  }
  const findings = await inspect(database, readNotes(notes, 0))
  return { acknowledged: seen, kills, findings: { ...findings, broken: [...broken, ...findings.broken] } }
}

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0

/** Kills the writer `after` milliseconds of load, counted from its first acknowledged write. */
async function writeUntilKilled(args: readonly string[], notes: string, after: number): Promise<void> {
  const before = sizeOf(notes)
  const child = spawn(process.execPath, [...args], { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => { said += chunk.toString() })
  const ended = new Promise<void>((resolve) => child.on('exit', () => { resolve() }))
  let gone = false
  void ended.then(() => { gone = true })
  while (!gone && sizeOf(notes) === before) await wait(5)
  await wait(after)
  if (gone) throw new Error(`the writer ended by itself: ${said}`)
  child.kill('SIGKILL')
  await ended
}
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
