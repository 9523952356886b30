/** `npm run bench`: one table of ratios, measured in interleaved rounds of one run. `-- --quick`, `-- --json FILE`, `-- --serve`, `-- --only ROW`. */
import { writeFileSync } from 'node:fs'
import { bundle, cleanUp } from './children'
import type { Server } from './children'
import type { Figure } from './figure'
import { asJson, keeps, table } from './figure'
import { readOptions } from './options'
import { board } from './rows/board'
import { caseList } from './rows/caseList'
import { checkIn } from './rows/checkIn'
import { cleaning } from './rows/cleaning'
import { counts } from './rows/counts'
import { inbox } from './rows/inbox'
import { longRun } from './rows/longRun'
import { photoReport } from './rows/photoReport'
import { quiz } from './rows/quiz'
import { requiring } from './rows/requiring'
import { sessionGrowth } from './rows/sessionGrowth'
import { sizes } from './rows/sizes'
import { startUp } from './rows/startUp'

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2))
  const { quick } = options
  const left: { server?: Server } = {}
  const rows: readonly (readonly [string, () => Promise<Figure[]> | Figure[]])[] = [
    ['report', () => photoReport(quick)],
    ['checkIn', () => checkIn(quick)],
    ['sessionGrowth', () => sessionGrowth(quick)],
    ['longRun', () => longRun(quick)],
    ['quiz', () => quiz(quick)],
    ['cleaning', () => cleaning(quick)],
    ['inbox', () => inbox(quick)],
    ['list', () => caseList(quick, (server) => { left.server = server })],
    ['board', () => board(quick)],
    ['start', () => startUp(quick)],
    ['requiring', () => requiring(quick)],
    ['sizes', sizes],
    ['counts', counts],
  ]
  await bundle()
  const figures: Figure[] = []
  for (const [name, measure] of rows) {
    if (options.only !== undefined && options.only !== name) continue
    const began = performance.now()
    figures.push(...(await measure()))
    process.stderr.write(`${name}: ${((performance.now() - began) / 1000).toFixed(0)} s\n`)
  }
  process.stdout.write(`\n${table(figures)}\n`)
  if (options.json !== undefined) writeFileSync(options.json, `${asJson(figures)}\n`)
  if (!figures.every(keeps)) process.exitCode = 1
  if (options.serve && left.server !== undefined) {
    process.stdout.write(`\nhttp://127.0.0.1:${String(left.server.port)} · ${left.server.folder} · Ctrl-C\n`)
    await new Promise((resolve) => process.once('SIGINT', resolve))
  }
  cleanUp()
  process.exit()
}
main().catch((error: unknown) => {
  cleanUp()
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  process.exit(1)
})
