// 云溪 with its doors, in this process, at today's time.
import './nodeBytes'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { local } from '@office/compose'
import type { LocalOffice } from '@office/compose'
import { settle } from '@office/local/sample/makeSampleCounty'
import { newLogin } from '@office/records/logins'

export interface WeappOffice {
  readonly office: LocalOffice
  readonly log: string[]
  /** Binds a WeChat account to a person of the sample, as the office does when it appoints him. */
  bind: (openid: string, personId: string) => Promise<void>
  close: () => Promise<void>
}

export async function openWeappOffice(): Promise<WeappOffice> {
  const folder = mkdtempSync(path.join(tmpdir(), 'weapp-'))
  const log: string[] = []
  const office = local({ dataDir: folder, secret: 'a secret of the tests, long enough', sample: false, write: (line) => { log.push(line) } })
  await settle(office)
  return {
    office,
    log,
    bind: (openid, personId) => office.store.transact((tx) => tx.create('login', newLogin('wechat', office.keys.sign('wechat', openid), personId, null))),
    async close() {
      await office.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
