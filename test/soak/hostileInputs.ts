/** The fuzz of every action at full length, in a jest of its own; a failure names its seed. */
import { spawnSync } from 'node:child_process'
import path from 'node:path'

/** @param inputs for each action. @returns the lines that say what failed; none when all passed. */
export function hostileInputs(inputs: number, seed: number): readonly string[] {
  const jest = path.resolve('node_modules', 'jest', 'bin', 'jest.js')
  const run = spawnSync(process.execPath, [jest, '--selectProjects', 'office', '--testPathPattern', 'door/fuzz'], { encoding: 'utf8', env: { ...process.env, FUZZ: String(inputs), FUZZ_SEED: String(seed) }, maxBuffer: 64 * 1024 * 1024 })
  if (run.status === 0) return []
  const said = run.stderr.split('\n').filter((line) => /✕|seed \d/.test(line))
  return said.length > 0 ? said : [`jest ended with ${String(run.status)}`]
}
