// The outbox's world on a real phone.
import { call } from '@/api/client'
import { session } from '@/api/session'
import { sendPhoto } from '@/api/transport'
import { alone } from '@/device/alone'
import { now } from '@/device/clock'
import { files } from '@/device/files'
import { randomBytes } from '@/device/random'
import { records } from '@/device/records'
import { onOtherTab, tellTabs } from '@/device/tabs'
import { whoNow } from '@/identity/identity'
import type { Ports } from './ports'

const listeners = new Set<() => void>()

const tell = (): void => { for (const listener of listeners) listener() }

/** Calls back when something on the shelf has changed, here or in another tab. */
export const onShelf = (listener: () => void): void => { listeners.add(listener) }

export const phone: Ports = {
  now, randomBytes, records, files, call, sendPhoto,
  alone: (work) => alone('outbox', work),
  who: whoNow,
  as: () => session.as,
  changed: () => { tell(); tellTabs() },
}
onOtherTab(tell)
