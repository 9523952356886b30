/** What jest proves in short, at full length, in a jest of its own; a failure names its seed. */
import { spawnSync } from 'node:child_process'
import path from 'node:path'

function inJest(tests: string, env: Readonly<Record<string, string>>): readonly string[] {
  const jest = path.resolve('node_modules', 'jest', 'bin', 'jest.js')
  const run = spawnSync(process.execPath, [jest, '--selectProjects', 'office', '--testPathPattern', tests], { encoding: 'utf8', env: { ...process.env, ...env }, maxBuffer: 64 * 1024 * 1024 })
  if (run.status === 0) return []
  const said = run.stderr.split('\n').filter((line) => /✕|seed:? \d/.test(line))
  return said.length > 0 ? said : [`jest ended with ${String(run.status)}`]
}

/** The fuzz of every action. @param inputs for each action. @returns the lines that say what failed; none when all passed. */
export const hostileInputs = (inputs: number, seed: number): readonly string[] => inJest('door/fuzz', { FUZZ: String(inputs), FUZZ_SEED: String(seed) })
/** Random histories of sessions on all three stores (P11). @param times as many as `npm test` plays. */
export const sessionHistories = (times: number): readonly string[] => inJest('session/histories', { HISTORIES: String(times) })
