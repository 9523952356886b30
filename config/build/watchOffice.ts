// The office of `npm run dev`: built anew at each change of its sources, ended cleanly, started again.
import type { ChildProcess } from 'node:child_process'
import path from 'node:path'
import { context, formatMessages, type BuildResult } from 'esbuild'
import type { Variables } from '../env'
import { startNode, top } from './command'
import { serverBuild } from './server'

const outfile = path.join('dist', 'dev', 'server', 'serve.js')

/** @param failed the first start came to nothing, e.g. the port was taken. */
export async function watchOffice(env: Variables, failed: () => void): Promise<void> {
  let office: ChildProcess | undefined
  let turn = Promise.resolve()

  const end = (child: ChildProcess): Promise<void> =>
    new Promise((resolve) => {
      if (child.exitCode !== null || child.signalCode !== null) { resolve(); return }
      child.once('exit', () => resolve())
      child.kill('SIGTERM')
    })
  const start = async (): Promise<void> => {
    const again = office
    if (again) await end(again)
    // The greeting is for the first time.
    office = startNode(['--enable-source-maps', path.join(top, outfile)], { env: { ...env }, stdio: ['ignore', again ? 'ignore' : 'inherit', 'inherit'] })
    if (again) process.stdout.write('办公室已重新启动 / the office has started again\n')
    else office.once('exit', (code) => { if (code) failed() })
  }
  const built = async ({ errors }: BuildResult): Promise<void> => {
    if (errors.length === 0) { turn = turn.then(start); return }
    process.stderr.write((await formatMessages(errors, { kind: 'error', color: Boolean(process.stderr.isTTY) })).join('\n'))
  }
  const watching = await context({ ...serverBuild(outfile), plugins: [{ name: 'start', setup: ({ onEnd }) => { onEnd(built) } }] })
  await watching.watch()
}
