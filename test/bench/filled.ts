/** Offices with many reports, kept in out/bench from one run to the next: a million takes minutes to write. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { fingerprint } from '../../config/build/fingerprint'
import { databasePath } from '@office/compose'
import { fillReports, written } from './fillReports'
import { multiply } from './multiply'
import { openForFilling } from './ready'

const kept = path.resolve('out', 'bench', 'filled')
/** What decides how a filled office looks. */
const sources = [
  'test/bench/fillReports.ts', 'test/bench/multiply.ts', 'test/bench/ready.ts', 'cloudfunctions/server/adapters/local/store', 'cloudfunctions/server/local/sample',
  ...['ports/queries', 'ports/upgrades', 'records/newReport', 'records/stateRows', 'records/tally'].map((name) => `cloudfunctions/server/${name}.ts`),
  ...['calendar', 'counting', 'due', 'placeKey', 'standing'].map((name) => `src/shared/domain/${name}.ts`),
]

/** @returns the data folder of an office with so many reports; made unless an unchanged one lies there. Older ones of that count are removed. */
export async function filledOffice(count: number): Promise<string> {
  const ours = `${String(count)}-`
  const folder = path.join(kept, `${ours}${fingerprint(path.resolve('.'), sources).slice(0, 16)}`)
  if (existsSync(folder)) return folder
  mkdirSync(kept, { recursive: true })
  for (const old of readdirSync(kept)) if (old.startsWith(ours)) rmSync(path.join(kept, old), { recursive: true, force: true })
  const half = `${folder}.half`
  const began = performance.now()
  const office = await openForFilling(half)
  await fillReports(office, Math.min(count, written))
  await office.close()
  multiply(databasePath(half), 'fill-', count / Math.min(count, written))
  renameSync(half, folder)
  process.stderr.write(`${String(count)} reports written in ${((performance.now() - began) / 1000).toFixed(0)} s\n`)
  return folder
}
