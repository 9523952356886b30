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

async function test(args: readonly string[]): Promise<Count> {
  const counts = await Promise.all([checkTypes(), checkLint()])
  // Each of the phone's builds keeps about one core busy.
  counts.push(...await Promise.all([weapp, h5].map(checkBuild)))
  for (const target of [server, cloudfunctions]) counts.push(await checkBuild(target))
  counts.push(await runJest(args))
  return add(...counts)
}

void test(process.argv.slice(2)).then(closeWith)
