/** Offices with many reports or check-ins, kept in out/bench from one run to the next: a million takes minutes to write. */
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { fingerprint } from '../../config/build/fingerprint'
import { databasePath } from '@office/compose'
import type { LocalOffice } from '@office/compose'
import type { Kind } from '@office/ports/documents'
import { newFolder } from './children'
import { fillReports, written } from './fillReports'
import { fillSessions, writtenCheckIns } from './fillSessions'
import { multiply } from './multiply'
import { openForFilling } from './ready'

const kept = path.resolve('out', 'bench', 'filled')
interface Filling {
  readonly name: string
  fill(office: LocalOffice, count: number): Promise<void>
  /** Written through the store at most; the rest are copies of these kinds. */
  readonly most: number
  readonly copied: readonly Kind[]
  /** What decides how the filled office looks. */
  readonly sources: readonly string[]
}
const inServer = (names: readonly string[]): string[] => names.map((name) => `cloudfunctions/server/${name}.ts`)
const inDomain = (names: readonly string[]): string[] => names.map((name) => `src/shared/domain/${name}.ts`)
const everywhere = ['test/bench/filled.ts', 'test/bench/multiply.ts', 'test/bench/ready.ts', 'cloudfunctions/server/adapters/local/store', 'cloudfunctions/server/local/sample', ...inServer(['ports/queries', 'ports/upgrades', 'records/tally']), ...inDomain(['calendar', 'counting'])]
const reports: Filling = {
  name: 'reports', fill: fillReports, most: written, copied: ['report', 'standing', 'ledger'],
  sources: [...everywhere, 'test/bench/fillReports.ts', ...inServer(['records/newReport', 'records/stateRows']), ...inDomain(['due', 'placeKey', 'standing'])],
}
const checkIns: Filling = {
  name: 'check-ins', fill: fillSessions, most: writtenCheckIns, copied: ['session', 'sessionCount', 'ledger', 'mark', 'tally'],
  sources: [...everywhere, 'test/bench/fillSessions.ts', ...inServer(['records/attendance', 'records/sessionCounts']), ...inDomain(['sessionFigures'])],
}

/** @returns the data folder of an office with so many reports: for reading, it is kept. */
export const filledOffice = (count: number): Promise<string> => filled(reports, count)
/** @returns the data folder of an office with so many check-ins of its own: written to and thrown away. */
export async function officeOfCheckIns(count: number): Promise<string> {
  const folder = newFolder()
  cpSync(await filled(checkIns, count), folder, { recursive: true })
  return folder
}

/** Made unless an unchanged one lies there. Older ones of that count are removed. */
async function filled({ name, fill, most, copied, sources }: Filling, count: number): Promise<string> {
  const ours = `${name}-${String(count)}-`
  const folder = path.join(kept, `${ours}${fingerprint(path.resolve('.'), sources).slice(0, 16)}`)
  if (existsSync(folder)) return folder
  mkdirSync(kept, { recursive: true })
  for (const old of readdirSync(kept)) if (old.startsWith(ours)) rmSync(path.join(kept, old), { recursive: true, force: true })
  const half = `${folder}.half`
  const began = performance.now()
  const office = await openForFilling(half)
  await fill(office, Math.min(count, most))
  await office.close()
  multiply(databasePath(half), copied, 'fill-', count / Math.min(count, most))
  renameSync(half, folder)
  process.stderr.write(`${String(count)} ${name} written in ${((performance.now() - began) / 1000).toFixed(0)} s\n`)
  return folder
}
