/** 云溪 behind a store that counts, and its doors as WeChat knocks at them: by openid, with no session. */
import { tmpdir } from 'node:os'
import path from 'node:path'
import { scriptedClock, type ScriptedClock } from '@office/adapters/local/scriptedClock'
import { seededIds } from '@office/adapters/local/seededIds'
import { memoryStore } from '@office/adapters/memory/memoryStore'
import { local } from '@office/compose'
import { openDoors } from '@office/local/doors'
import { settle } from '@office/local/sample/makeSampleCounty'
import { newLogin } from '@office/records/logins'
import { sealedOpenid } from '@office/records/openid'
import { june } from '../../cloudfunctions/hazard/county'
import type { Counted, Operation } from './counted'
import { counted } from './counted'

export interface CountingOffice {
  readonly clock: ScriptedClock
  /** Asks an action as somebody does who has bound his WeChat; gives what it cost the database. */
  ask(person: string, action: string, data: unknown, as?: string): Promise<readonly Operation[]>
  /** Work of the courier or a record, counted the same way. */
  during(work: (office: ReturnType<typeof local>) => Promise<unknown>): Promise<readonly Operation[]>
  /** A new instance knows nobody: what is remembered per instance is forgotten. */
  newInstance(): void
  /** Somebody's WeChat, bound to the person he is. */
  bind(person: string): Promise<void>
}

export async function countingOffice(): Promise<CountingOffice> {
  const clock = scriptedClock(june)
  // No action counted here touches a file.
  const folder = path.join(tmpdir(), 'no-files-of-the-model')
  // The strict store: every call of it is one the cloud database would get.
  const counting: Counted = counted(memoryStore({ clock, random: () => 0.5, pause: () => Promise.resolve() }))
  const ids = seededIds('model', clock)
  const start = () => local({ dataDir: folder, secret: 'a secret of the model, long enough', sample: true, clock, ids, write: () => undefined, tallies: 'behind', store: { ...counting.store, close: () => Promise.resolve() } })
  let office = start()
  await settle(office)
  let doors = openDoors(office)
  return {
    clock,
    async ask(person, action, data, as) {
      counting.taken()
      const { reply } = await doors[action.split('.')[0] ?? '']!({ body: { parsed: { action, data, v: 1, ...(as === undefined ? {} : { as }) } }, token: null, openid: person, address: '' })
      if (!reply.ok) throw new Error(`${action}: ${reply.problem.code} ${reply.problem.field ?? ''}`)
      return counting.taken()
    },
    async during(work) {
      counting.taken()
      await work(office)
      return counting.taken()
    },
    newInstance() {
      office = start()
      doors = openDoors(office)
    },
    async bind(person) {
      await office.store.create('login', newLogin('wechat', office.keys.sign('wechat', person), person, sealedOpenid(office, person)))
    },
  }
}
