/** `npm run model`: prints where the design bends. `-- --write` writes the tables and the picture into docs/; `-- --counts` leaves out what takes minutes. */
import { writeFileSync } from 'node:fs'
import { chart } from './chart'
import { countAll } from './counts'
import { chartPath, pagePath, readPage, withTable } from './page'
import { cheap, simulated } from './tables'

async function main(): Promise<void> {
  const counts = await countAll()
  const countsOnly = process.argv.includes('--counts')
  const tables = Object.entries(countsOnly ? cheap : { ...cheap, ...simulated }).map(([name, make]) => [name, make(counts)] as const)
  for (const [name, text] of tables) process.stdout.write(`${name}\n${text}\n\n`)
  if (!process.argv.includes('--write')) return
  writeFileSync(pagePath, tables.reduce((page, [name, text]) => withTable(page, name, text), readPage()))
  if (!countsOnly) writeFileSync(chartPath, chart())
}
void main()
