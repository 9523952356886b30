/** `npm run bench`: one table of ratios, measured in interleaved rounds of one run. `-- --quick`, `-- --json FILE`, `-- --serve`. */
import { writeFileSync } from 'node:fs'
import { bundle, cleanUp } from './children'
import type { Figure } from './figure'
import { asJson, keeps, table } from './figure'
import { readOptions } from './options'
import { photoReport } from './rows/photoReport'

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2))
  await bundle()
  const figures: Figure[] = []
  const measure = async (name: string, rows: () => Promise<readonly Figure[]>): Promise<void> => {
    if (options.only !== undefined && !name.includes(options.only)) return
    const began = performance.now()
    figures.push(...(await rows()))
    process.stderr.write(`${name}: ${((performance.now() - began) / 1000).toFixed(1)} s\n`)
  }
  await measure('photo report', () => photoReport(options.quick))
  process.stdout.write(`\n${table(figures)}\n`)
  if (options.json !== undefined) writeFileSync(options.json, `${asJson(figures)}\n`)
  if (!figures.every(keeps)) process.exitCode = 1
  cleanUp()
}
main().catch((error: unknown) => {
  cleanUp()
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  process.exit(1)
})
