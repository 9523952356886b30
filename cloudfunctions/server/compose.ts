/** The only place that picks adapters. `local` is one machine: SQLite, a folder, sharp, an inbox. */
import path from 'node:path'
import { localFiles } from './adapters/local/files/localFiles'
import { localImages } from './adapters/local/images'
import { localKeys } from './adapters/local/keys'
import { localNotifier } from './adapters/local/notifier'
import { orderedIds } from './adapters/local/orderedIds'
import { sqliteStore } from './adapters/local/store/sqliteStore'
import { systemClock } from './adapters/local/systemClock'
import { watchedStore, type Written } from './adapters/local/watchedStore'
import { localWechat, type WechatApp } from './adapters/local/wechat'
import type { OpenOffice } from './door/desk'
import { allowances, limits, type Allowance, type LimitClass } from './door/limits'
import { logger } from './door/log'
import { roster } from './door/roster'
import type { Clock } from './ports/clock'
import type { Ids } from './ports/ids'
import type { Notifier } from './ports/notifier'
import type { Store } from './ports/store'
import { foldBatch } from './records/tally'

export type { OpenOffice } from './door/desk'

export interface LocalSettings {
  /** Database and photos lie here; the folder exists and may be written. */
  readonly dataDir: string
  readonly secret: string
  readonly sample: boolean
  /** Receives each log line; absent = standard output. */
  readonly write?: (line: string) => void
  readonly allowances?: Readonly<Record<LimitClass, Allowance>>
  readonly wechat?: WechatApp
  /** For tests and the sample county. */
  readonly clock?: Clock
  readonly ids?: Ids
  readonly notifier?: Notifier
  /** Another store with its own end, in place of SQLite. */
  readonly store?: Store & { close(): Promise<void> }
}
export interface LocalOffice extends OpenOffice {
  /** Called after each commit that wrote an event; the courier sets it. */
  onEvent(wake: () => void): void
  close(): Promise<void>
}

export const databasePath = (dataDir: string): string => path.join(dataDir, 'office.sqlite')

/** @throws StoreUnavailable when the database cannot be opened or is of a newer program. */
export function local(settings: LocalSettings): LocalOffice {
  const clock = settings.clock ?? systemClock
  const kept = settings.store ?? sqliteStore({ path: databasePath(settings.dataDir), onBatch: foldBatch })
  const desk = { roster: roster(), limits: limits(settings.allowances ?? allowances), log: logger(() => clock.now(), settings.write ?? ((line) => { process.stdout.write(line) })) }
  let wake = (): void => undefined
  const noticed = (written: readonly Written[]): void => {
    for (const change of written) tell(desk.roster, change)
    if (written.some(({ kind }) => kind === 'event')) wake()
  }
  return {
    store: watchedStore(kept, noticed),
    files: localFiles(path.join(settings.dataDir, 'photos')),
    images: localImages(),
    clock,
    ids: settings.ids ?? orderedIds(clock),
    notifier: settings.notifier ?? localNotifier,
    wechat: localWechat(settings.wechat),
    keys: localKeys(settings.secret),
    sample: settings.sample,
    desk,
    onEvent: (called) => { wake = called },
    close: () => kept.close(),
  }
}

/** Roles are remembered for a minute; what this office itself changes is seen at once. */
function tell(known: ReturnType<typeof roster>, { kind, doc }: Written): void {
  if (kind === 'unit' || ((kind === 'post' || kind === 'login') && !doc)) known.unitsChanged()
  else if (kind === 'person' && doc) known.personChanged(doc._id)
  else if ((kind === 'post' || kind === 'login') && doc && 'personId' in doc) known.personChanged(doc.personId)
}
