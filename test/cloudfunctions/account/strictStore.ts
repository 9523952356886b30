/** 云溪 on the store that keeps the cloud database's rules, in a folder for its files. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { scriptedClock } from '@office/adapters/local/scriptedClock'
import { seededIds } from '@office/adapters/local/seededIds'
import { memoryStore } from '@office/adapters/memory/memoryStore'
import { local } from '@office/compose'
import { settle } from '@office/local/sample/makeSampleCounty'
import type { Store } from '@office/ports/store'
import { randomFrom } from '../door/hostile'
import { knocks } from '../door/knocks'
import { june, type County } from '../hazard/county'
import type { Opened } from './opened'

/** @param around puts something between the office and its store: a store that fails, one that counts. */
export async function openedStrictly(around: (store: Store) => Store = (store) => store): Promise<Opened> {
  const folder = mkdtempSync(path.join(tmpdir(), 'strict-'))
  const clock = scriptedClock(june)
  const store = around(memoryStore({ clock, random: randomFrom(7), pause: () => Promise.resolve() }))
  const lines: string[] = []
  const office = local({ dataDir: folder, secret: 'a secret of the tests, long enough', sample: true, clock, ids: seededIds('strict', clock), write: (line) => { lines.push(line) }, store: { ...store, close: () => Promise.resolve() } })
  await settle(office)
  const county: County = { office, clock, folder, lines, close: async () => { await office.close(); rmSync(folder, { recursive: true, force: true }) } }
  return { ...county, door: knocks(office) }
}
