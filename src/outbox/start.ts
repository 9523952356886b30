import { onAppShow, onNetwork } from '@/device/network'
import { records } from '@/device/records'
import { recall } from '@/device/storage'
import { useIdentity } from '@/identity/identity'
import { leftTaps } from './keptTaps'
import { readShelf, send } from './outbox'
import { phone } from './phone'
import { sweep, writtenShelf } from './sweep'

let started = false

/** Once at the start of the app: takes up what a killed app left, and sends whenever there is a chance. */
export async function startOutbox(): Promise<void> {
  if (started) return
  started = true
  const sendTaps = leftTaps(phone, () => useIdentity.getState().me?.personId)
  const sendAll = () => { void send('now'); void sendTaps() }
  onNetwork(sendAll)
  onAppShow(sendAll)
  useIdentity.subscribe((now, before) => {
    if (now.me?.personId === before.me?.personId && now.status === before.status) return
    void readShelf()
    if (now.status === 'ready') sendAll()
  })
  await readShelf()
  void sendTaps()
  await send('now')
  await sweep(phone, recall(writtenShelf))
}

/** 注销: no report, draft, photo, list or paper of anybody stays on this phone. */
export async function forgetAll(): Promise<void> {
  for (const room of ['outbox:', 'draft:', 'known:', 'quiz:']) for (const key of await records.keys(room)) await records.remove(key)
  for (const name of await phone.files.names()) await phone.files.remove(name)
  await readShelf()
}
