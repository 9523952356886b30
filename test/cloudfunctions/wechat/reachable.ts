/** 云溪 with a mini-program: the double of WeChat behind it, templates chosen, and people who have come in by WeChat. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { memoryStore } from '@office/adapters/memory/memoryStore'
import { scriptedClock } from '@office/adapters/local/scriptedClock'
import { seededIds } from '@office/adapters/local/seededIds'
import { local } from '@office/compose'
import { settle } from '@office/local/sample/makeSampleCounty'
import { newLogin } from '@office/records/logins'
import { sealedOpenid } from '@office/records/openid'
import type { MessageTemplates } from '@office/records/subscriptionNotifier'
import { june, type County } from '../hazard/county'
import { knocks, type Knocks } from '../door/knocks'
import { WechatDouble } from './wechatDouble'

export const templates: MessageTemplates = {
  progress: { templateId: 'template-progress-0000000000', fields: { thing1: 'title', time2: 'time', character_string3: 'number' } },
  todo: { templateId: 'template-todo-00000000000000', fields: { thing4: 'title', time2: 'time' } },
}
export interface Reachable extends County {
  readonly double: WechatDouble
  readonly door: Knocks
  /** Binds a person of the sample to a WeChat account: `o-<person>`. */
  bind(personId: string): Promise<void>
}
export async function reachable(on: 'sqlite' | 'memory' = 'sqlite'): Promise<Reachable> {
  const folder = mkdtempSync(path.join(tmpdir(), 'reachable-'))
  const clock = scriptedClock(june)
  const double = await new WechatDouble().open()
  const lines: string[] = []
  const memory = on === 'memory' ? { store: { ...memoryStore({ clock, random: () => 0.5 }), close: () => Promise.resolve() } } : {}
  const office = local({ ...memory, dataDir: folder, secret: 'a secret of the tests, long enough', sample: true, clock, ids: seededIds('county', clock), write: (line) => { lines.push(line) }, wechat: { appId: 'wx-app', appSecret: 'the-secret-of-the-app', origin: double.origin }, templates })
  await settle(office)
  return {
    office, clock, folder, lines, double, door: knocks(office),
    async bind(personId) {
      const openid = `o-${personId}`
      await office.store.create('login', { ...newLogin('wechat', office.keys.sign('wechat', openid), personId, sealedOpenid(office, openid)) })
    },
    async close() {
      await office.close()
      await double.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
