/** Picks the adapters of one machine: SQLite, a folder, sharp, an inbox. compose/cloud.ts picks the cloud's, so that neither is bundled with the other. */
import path from 'node:path'
import { localFiles } from './adapters/local/files/localFiles'
import { localImages } from './adapters/local/images'
import { instanceKeys } from './adapters/node/keys'
import { inboxOnly } from './adapters/node/inboxOnly'
import { orderedIds } from './adapters/node/orderedIds'
import { excelSheets } from './adapters/node/sheets/excelSheets'
import { sqliteStore } from './adapters/local/store/sqliteStore'
import { rememberedReads } from './adapters/node/rememberedReads'
import { systemClock } from './adapters/node/systemClock'
import { textBank } from './adapters/node/textBank'
import { watchedStore, type Written } from './adapters/node/watchedStore'
import { httpsWechat, type WechatApp } from './adapters/local/wechat/httpsWechat'
import { noWechat } from './adapters/wechat/noWechat'
import type { OpenOffice } from './door/desk'
import { layDesk, tellRoster, type DeskSettings } from './compose/desk'
import type { Clock } from './ports/clock'
import type { Ids } from './ports/ids'
import type { Office } from './ports/office'
import type { Store } from './ports/store'
import { subscriptionNotifier, type MessageTemplates } from './records/subscriptionNotifier'
import { foldBatch } from './records/tally'

export type { OpenOffice } from './door/desk'

export interface LocalSettings extends DeskSettings {
  /** Database and photos lie here; the folder exists and may be written. */
  readonly dataDir: string
  readonly secret: string
  readonly sample: boolean
  readonly wechat?: WechatApp
  /** What people may be told of in WeChat. */
  readonly templates?: MessageTemplates
  /** For tests and the sample county. */
  readonly clock?: Clock
  readonly ids?: Ids
  /** Another store with its own end, in place of SQLite. */
  readonly store?: Store & { close(): Promise<void> }
  /** `behind` where that store has no hook in its commit; absent = in the commit. */
  readonly tallies?: Office['tallies']
}
export interface LocalOffice extends OpenOffice {
  /** Called after each commit that wrote an event; the courier sets it. */
  onEvent(wake: () => void): void
  close(): Promise<void>
}

/** It stays beside the sources; the bundle is run from the project's top. */
const shippedFolder = path.resolve('cloudfunctions', 'server', 'bank')
export const databasePath = (dataDir: string): string => path.join(dataDir, 'office.sqlite')

/** @throws StoreUnavailable when the database cannot be opened or is of a newer program. */
export function local(settings: LocalSettings): LocalOffice {
  const clock = settings.clock ?? systemClock
  const kept = settings.store ?? sqliteStore({ path: databasePath(settings.dataDir), onBatch: foldBatch })
  const desk = layDesk(clock, settings)
  let wake = (): void => undefined
  const tallies = settings.tallies ?? 'inCommit'
  // A store that folds in its commit is this process's own; where others write too, every question goes to it.
  const read = tallies === 'inCommit' ? rememberedReads(kept, clock) : undefined
  const noticed = (written: readonly Written[]): void => {
    read?.forget(written)
    for (const change of written) tellRoster(desk.roster, change)
    if (written.some(({ kind }) => kind === 'event')) wake()
  }
  const store = watchedStore(read ?? kept, noticed, (written) => read?.forget(written))
  const wechat = settings.wechat ? httpsWechat(settings.wechat, () => clock.now()) : noWechat
  const keys = instanceKeys(settings.secret)
  return {
    store,
    files: localFiles(path.join(settings.dataDir, 'photos')),
    images: localImages(),
    sheets: excelSheets,
    shippedBank: textBank(shippedFolder),
    clock,
    ids: settings.ids ?? orderedIds(clock),
    notifier: settings.templates ? subscriptionNotifier({ store, wechat, keys, clock }, settings.templates) : inboxOnly,
    wechat,
    keys,
    sample: settings.sample,
    tallies,
    desk,
    onEvent: (called) => { wake = called },
    close: () => kept.close(),
  }
}
