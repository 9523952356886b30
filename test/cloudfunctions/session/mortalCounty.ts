/**
 * 云溪 in a process that may die at any write, before it or just after it, and is started again: what it remembered is gone, what is in
 * the store is there. On SQLite, on the strict double of the cloud's rules, or over the cloud's wire.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { scriptedClock, type ScriptedClock } from '@office/adapters/local/scriptedClock'
import { seededIds } from '@office/adapters/local/seededIds'
import { sqliteStore } from '@office/adapters/local/store/sqliteStore'
import { memoryStore } from '@office/adapters/memory/memoryStore'
import { databasePath, local, type LocalOffice, type LocalSettings } from '@office/compose'
import { settle } from '@office/local/sample/makeSampleCounty'
import type { Store } from '@office/ports/store'
import { foldBatch } from '@office/records/tally'
import { june, type County } from '../hazard/county'
import type { Cloud } from '../store/cloud/opened'

type Kept = Store & { close(): Promise<void> }
interface Ground {
  /** What lies there, as a process that has just begun opens it. */
  open(): Kept
  readonly tallies: NonNullable<LocalSettings['tallies']>
}
const unclosed = (store: Store): Kept => ({ ...store, close: () => Promise.resolve() })

const grounds = {
  sqlite: (folder: string): Ground => ({ open: () => sqliteStore({ path: databasePath(folder), onBatch: foldBatch }), tallies: 'inCommit' }),
  memory: (_folder: string, clock: ScriptedClock): Ground => {
    const store = memoryStore({ clock, random: () => 0.5 })
    return { open: () => unclosed(store), tallies: 'behind' }
  },
  cloud: (_folder: string, clock: ScriptedClock, cloud: Cloud | undefined): Ground => {
    if (!cloud) throw new Error('no cloud')
    const fresh = cloud.fresh({ clock })
    return { open: () => unclosed(fresh.another()), tallies: 'behind' }
  },
}
export type On = keyof typeof grounds

export class Killed extends Error {}

export interface MortalCounty extends County {
  /** The process dies at its write number `write` from now on: having done it, or not. */
  dieAt(write: number, having: 'done' | 'not done'): void
  readonly dead: boolean
  restart(): Promise<void>
}

export async function openMortalCounty(on: On, cloud?: Cloud): Promise<MortalCounty> {
  const folder = mkdtempSync(path.join(tmpdir(), 'county-'))
  const clock = scriptedClock(june)
  const ids = seededIds('county', clock)
  const lines: string[] = []
  const ground = grounds[on](folder, clock, cloud)
  const fate = { writes: Infinity, having: 'done' as 'done' | 'not done', dead: false }
  const mortal = (store: Kept): Kept => {
    const read = <T>(work: () => Promise<T>): Promise<T> => (fate.dead ? Promise.reject(new Killed()) : work())
    const write = async <T>(work: () => Promise<T>): Promise<T> => {
      if (fate.dead) throw new Killed()
      fate.writes -= 1
      fate.dead = fate.writes < 0
      if (!fate.dead) return work()
      if (fate.having === 'done') await work()
      throw new Killed()
    }
    return { ...store, get: (kind, id) => read(() => store.get(kind, id)), find: (query, args, page) => read(() => store.find(query, args, page)), create: (kind, doc) => write(() => store.create(kind, doc)), transact: (work) => write(() => store.transact(work)) }
  }
  const compose = (): LocalOffice => local({ store: mortal(ground.open()), tallies: ground.tallies, dataDir: folder, secret: 'a secret of the tests, long enough', sample: true, clock, ids, write: (line) => { lines.push(line) } })
  let office = compose()
  await settle(office)
  return {
    get office() { return office },
    get dead() { return fate.dead },
    clock,
    folder,
    lines,
    dieAt(write, having) { Object.assign(fate, { writes: write, having }) },
    async restart() {
      await office.close()
      Object.assign(fate, { writes: Infinity, dead: false })
      office = compose()
    },
    async close() {
      await office.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
