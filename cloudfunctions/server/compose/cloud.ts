/**
 * Picks the adapters of the cloud: CloudBase's database and storage, sharp on WebAssembly, WeChat through the platform. Called once an
 * instance, outside the requests. What is remembered here is remembered by this instance alone: roles for at most a minute, so that a
 * change made through another instance is seen within one; allowances a bucket each, so that with n instances a person has at most n
 * times of them. What must hold exactly is in the store: wrong passwords lock the login itself.
 */
import path from 'node:path'
import { processVariables, readCloudEnv, type CloudEnv } from '../../../config/env'
import { cloudApp } from '../adapters/cloudbase/app'
import { cloudFiles } from '../adapters/cloudbase/files/cloudFiles'
import { cloudImages } from '../adapters/cloudbase/images'
import { cloudStore } from '../adapters/cloudbase/store/cloudStore'
import { sdkWechat } from '../adapters/cloudbase/sdkWechat'
import { instanceKeys } from '../adapters/node/keys'
import { orderedIds } from '../adapters/node/orderedIds'
import { excelSheets } from '../adapters/node/sheets/excelSheets'
import { systemClock } from '../adapters/node/systemClock'
import { textFile } from '../adapters/node/textBank'
import { watchedStore } from '../adapters/node/watchedStore'
import type { OpenOffice } from '../door/desk'
import { invocationOf, type Invocation } from '../door/invocation'
import type { Clock } from '../ports/clock'
import type { Ids } from '../ports/ids'
import { subscriptionNotifier } from '../records/subscriptionNotifier'
import { layDesk, tellRoster, type DeskSettings } from './desk'

export interface CloudSettings extends DeskSettings {
  readonly env?: CloudEnv
  /** For tests. */
  readonly clock?: Clock
  readonly ids?: Ids
}
export interface CloudOffice extends OpenOffice {
  /** Who invokes, by the second argument of `main`. */
  invoked(context: unknown): Invocation
  /** The mini-program this office serves. */
  readonly appId: string
}

/** @throws EnvError */
export function cloud(settings: CloudSettings = {}): CloudOffice {
  const { instanceSecret, wechatAppId, templates } = settings.env ?? readCloudEnv()
  const clock = settings.clock ?? systemClock
  const ids = settings.ids ?? orderedIds(clock)
  const app = cloudApp()
  const desk = layDesk(clock, settings)
  const kept = cloudStore({ database: app.database(), clock, random: Math.random })
  const store = watchedStore(kept, (written) => { for (const change of written) tellRoster(desk.roster, change) })
  const wechat = sdkWechat()
  const keys = instanceKeys(instanceSecret)
  return {
    store,
    files: cloudFiles({ storage: app, store: kept, ids }),
    images: cloudImages(),
    sheets: excelSheets,
    // The build lays it beside the one function that hands it out.
    shippedBank: textFile(path.join(__dirname, 'bank.txt')),
    clock,
    ids,
    notifier: subscriptionNotifier({ store, wechat, keys, clock }, templates),
    wechat,
    keys,
    tallies: 'behind',
    sample: false,
    desk,
    appId: wechatAppId,
    invoked: (context) => invocationOf(context, processVariables, wechatAppId),
  }
}
