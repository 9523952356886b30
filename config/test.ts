// `npm test`: types, lint, the four builds, then every jest project. What follows `--` goes to jest.
import { ensureBuilt } from './build/ensure'
import { cloudfunctions, h5, server, weapp } from './build/targets'
import type { Target } from './build/targets'
import { runJest } from './checks/jest'
import { checkLint } from './checks/lint'
import type { Count } from './checks/tally'
import { add, closeWith, report } from './checks/tally'
import { checkTypes } from './checks/types'

async function checkBuild(target: Target): Promise<Count> {
  const failure = await ensureBuilt(target).then(() => '', (error: unknown) => (error instanceof Error ? error.message : String(error)))
  return report(`构建 build ${target.name}`, failure)
}

/** One after another, each only once the one before has ended. */
async function inTurn(checks: readonly (() => Promise<Count>)[]): Promise<Count> {
  const counts: Count[] = []
  for (const check of checks) counts.push(await check())
  return add(...counts)
}

async function test(args: readonly string[]): Promise<Count> {
  // Each keeps about one core busy, and both rows take about as long.
  const prepared = await Promise.all([
    inTurn([h5, weapp, server, cloudfunctions].map((target) => () => checkBuild(target))),
    inTurn([checkLint, checkTypes]),
  ])
  return add(...prepared, await runJest(args))
}

void test(process.argv.slice(2)).then(closeWith)
