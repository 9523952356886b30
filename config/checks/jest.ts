import { readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { bin, runNode } from '../build/command'
import type { Count } from './tally'

interface JestResults {
  numPassedTests: number
  numFailedTests: number
  /** Files that failed before any of their tests could run. */
  numRuntimeErrorTestSuites: number
}

/** All projects, or what the command line asks for: `npm test -- --selectProjects rules`. */
export async function runJest(args: readonly string[]): Promise<Count> {
  const file = path.join(os.tmpdir(), `jest-${process.pid}.json`)
  const { ok } = await runNode([bin('jest', 'jest'), '--passWithNoTests', '--json', '--outputFile', file, ...args], { show: true })
  try {
    const results = JSON.parse(readFileSync(file, 'utf8')) as JestResults
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites
    return { passed: results.numPassedTests, failed: ok ? failed : Math.max(1, failed) }
  } catch {
    return { passed: 0, failed: 1 }
  } finally {
    rmSync(file, { force: true })
  }
}
