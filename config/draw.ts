// `npm run draw -- --list FILE --seed TEXT --winners N`: the winners that follow from a published list and seed, for anybody to check (T-14).
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { listHash, readList, winnersOf } from '../src/shared/domain/quizDraw'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const usage = 'npm run draw -- --list FILE --seed TEXT --winners N'

/** @throws Error with one sentence for what is missing or is not a published list. */
function draw(): string {
  const { list = '', seed = '', winners = '' } = parseArgs({ options: { list: { type: 'string' }, seed: { type: 'string' }, winners: { type: 'string' } } }).values
  if (list === '' || seed === '' || !/^[1-9]\d{0,5}$/.test(winners)) throw new Error(`Needs a list, a seed and a number of winners: ${usage}`)
  const entries = readList(readFileSync(list, 'utf8'))
  return [`list   ${listHash(entries, sha256)}  ${String(entries.length)} entries`, `seed   ${seed}`, ...winnersOf(entries, seed, Number(winners), sha256).map((entry, n) => `${String(n + 1).padStart(6)}  ${entry}`)].join('\n')
}

try {
  process.stdout.write(`${draw()}\n`)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
