// `npm run test:browser`: builds what the walks need, then walks.
import { runNode } from './build/command'
import { ensureBuilt } from './build/ensure'
import { h5, server } from './build/targets'
import { closeWith } from './checks/tally'

async function browse(args: readonly string[]): Promise<void> {
  await ensureBuilt(h5)
  await ensureBuilt(server)
  const { ok } = await runNode(['--import', 'tsx', 'test/browser/main.ts', ...args], { show: true })
  if (!ok) process.exitCode = 1
}

browse(process.argv.slice(2)).catch((error: unknown) => {
  process.stdout.write(`${error instanceof Error ? error.message : String(error)}\n`)
  closeWith({ passed: 0, failed: 1 })
})
