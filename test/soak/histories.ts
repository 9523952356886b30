/** Random histories against a plain map, repeated by their seed. */
import path from 'node:path'
import fc from 'fast-check'
import { scriptedClock } from '@office/adapters/local/scriptedClock'
import { sqliteStore } from '@office/adapters/local/store/sqliteStore'
import { memoryStore } from '@office/adapters/memory/memoryStore'
import { openCloud } from '../cloudfunctions/store/cloud/opened'
import { anyHistory, replay } from '../cloudfunctions/store/contract/model'
import type { MakeStore } from '../cloudfunctions/store/contract/opened'
import { seededRandom } from './random'

interface Outcome {
  readonly checked: number
  readonly wrong: readonly string[]
}

async function histories(makeStore: MakeStore, seed: number, times: number): Promise<Outcome> {
  const details = await fc.check(fc.asyncProperty(anyHistory, (history) => replay(makeStore, history)), { seed: seed | 0, numRuns: times })
  return { checked: details.numRuns, wrong: details.failed ? [fc.defaultReportMessage(details) ?? 'failed'] : [] }
}

export function sqliteHistories(folder: string, seed: number, times: number): Promise<Outcome> {
  let files = 0
  return histories(async () => {
    files += 1
    const store = sqliteStore({ path: path.join(folder, String(files), 'office.sqlite') })
    return { store, close: () => store.close() }
  }, seed, times)
}

export const memoryHistories = (seed: number, times: number): Promise<Outcome> =>
  histories(async () => ({ store: memoryStore({ clock: scriptedClock(0), random: seededRandom(seed) }), close: async () => undefined }), seed, times)

/** Over the wire, with nothing going wrong on it; what goes wrong is in cloudSchedules. */
export async function cloudHistories(seed: number, times: number): Promise<Outcome> {
  const cloud = await openCloud()
  const outcome = await histories(async () => ({ store: cloud.fresh().store, close: async () => undefined }), seed, times)
  await cloud.close()
  return outcome
}
