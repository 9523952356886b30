/**
 * The long runs: `npm run soak [seed] [share]`. A seed repeats a run; a share below 1 shortens it.
 * Prints the seed first, each failure with what repeats it, and `N passed, N failed` last.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { searchSchedules } from '../src/outbox/world/schedule'
import { searchSessionSchedules } from '../src/outbox/world/sessionSchedule'
import { cloudSchedules } from './cloudSchedules'
import { cloudHistories, sqliteHistories, memoryHistories } from './histories'
import { bundleHouse, killHouse } from './houseKills'
import { hostileInputs, sessionHistories } from './inJest'
import { bundleWriter, killUnderLoad } from './kills'
import { failPower, logLength, recordHistory } from './powerLoss'
import { seededRandom } from './random'

const seed = Number(process.argv[2] ?? Date.now())
const share = Number(process.argv[3] ?? 1)
const often = (times: number): number => Math.max(1, Math.round(times * share))

interface Outcome {
  /** Checks that were made, and what is wrong. */
  readonly checked: number
  readonly wrong: readonly string[]
  readonly more?: string
}
type Run = (folder: string, random: () => number) => Promise<Outcome>

const runs: Readonly<Record<string, Run>> = {
  'R-10 hostile inputs': async (_folder, random) => {
    const inputs = often(100_000)
    return { checked: inputs, wrong: hostileInputs(inputs, Math.floor(random() * 2 ** 31)), more: 'for each action' }
  },
  'R-01 kills under load': async (folder, random) => {
    const bundle = bundleWriter()
    const { acknowledged, kills, findings } = await killUnderLoad({ bundle, folder, kills: often(200), clients: 8, random })
    rmSync(bundle)
    const few = share >= 1 && acknowledged < 20_000 ? [`only ${String(acknowledged)} acknowledged writes`] : []
    const integrity = findings.integrity === 'ok' ? [] : [findings.integrity]
    return { checked: kills, wrong: [...findings.broken, ...findings.half, ...findings.differ, ...integrity, ...few], more: `${String(acknowledged)} acknowledged writes` }
  },
  'R-01 kills of the whole server': async (folder, random) => {
    const bundle = bundleHouse()
    const kills = often(200)
    const { acknowledged, inTheHall, wrong } = await killHouse({ bundle, folder, kills, phones: 8, random })
    rmSync(bundle)
    return { checked: kills, wrong, more: `${String(acknowledged)} acknowledged writes, ${String(inTheHall)} of them check-ins, head counts, names and marks of a roll` }
  },
  'R-02 power failures': async (folder, random) => {
    const recorded = await recordHistory(folder, 60)
    const wrong: string[] = []
    const times = often(500)
    for (let n = 0; n < times; n += 1) {
      const at = Math.floor(random() * (logLength(recorded) + 1))
      const how = n % 3 === 0 ? 'rubbish' : 'cut'
      wrong.push(...(await failPower(recorded, at, how, random)).map((what) => `${how} at ${String(at)}: ${what}`))
    }
    return { checked: times, wrong }
  },
  'R-04 outbox on bad networks': async (_folder, random) => {
    const schedules = often(10_000)
    const found = await searchSchedules(schedules, Math.floor(random() * 2 ** 31))
    return { checked: schedules, wrong: found === undefined ? [] : [found] }
  },
  'R-04 check-ins and entries of sessions on bad networks': async (_folder, random) => {
    const schedules = often(10_000)
    return { checked: schedules, wrong: await searchSessionSchedules(schedules, Math.floor(random() * 2 ** 31)) }
  },
  'random histories on SQLite': (folder) => sqliteHistories(folder, seed, often(1500)),
  'random histories in memory': () => memoryHistories(seed, often(5000)),
  'random histories in the cloud': () => cloudHistories(seed, often(500)),
  'P11 R-15 random histories of sessions on SQLite, in memory and in the cloud': async () => {
    const times = 20 * share
    return { checked: Math.round(times * 45), wrong: sessionHistories(times) }
  },
  'R-03 R-07 R-14 fault schedules in the cloud': (_folder, random) => cloudSchedules(Math.floor(random() * 2 ** 31), often(1000)),
}

async function main(): Promise<void> {
  process.stdout.write(`seed ${String(seed)}\n`)
  const root = mkdtempSync(path.join(tmpdir(), 'soak-'))
  let passed = 0
  let failed = 0
  for (const [name, run] of Object.entries(runs)) {
    const folder = path.join(root, String(passed + failed))
    mkdirSync(folder)
    const began = performance.now()
    const { checked, wrong, more = '' } = await run(folder, seededRandom(seed)).catch((error: unknown): Outcome => ({ checked: 0, wrong: [String(error)] }))
    if (wrong.length === 0) passed += 1
    else failed += 1
    process.stdout.write(`${wrong.length === 0 ? 'ok  ' : 'FAIL'} ${name}: ${String(checked)} checked in ${String(Math.round((performance.now() - began) / 1000))} s ${more}\n`)
    for (const what of wrong.slice(0, 20)) process.stdout.write(`     ${what}\n`)
  }
  rmSync(root, { recursive: true, force: true })
  process.stdout.write(`${String(passed)} passed, ${String(failed)} failed\n`)
  process.exitCode = failed === 0 ? 0 : 1
}

void main()
