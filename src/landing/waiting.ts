/** A scan without network lies in the app's own outbox: whichever is opened first, this page or the app, sends it with its own time. */
import type { CheckInInput } from '@shared/contract/session'
import { records } from '@/device/records'
import { now } from '@/device/clock'
import { randomBytes } from '@/device/random'
import type { Kept } from '@/identity/kept'
import type { CheckInItem, Item } from '@/outbox/item'
import { newId } from '@/outbox/names'

const prefix = 'outbox:'
export type Waiting = Pick<CheckInItem, 'id' | 'checkIn'>
const whoIs = ({ me }: Kept): string => (me?.kind === 'member' ? me.personId : 'resident')

/** The names of what waits on this phone. */
export const lying = (): Promise<readonly string[]> => records.keys(prefix)
/** This code's scans among them, of the same person, the oldest first. */
export async function waitingFor(code: string, kept: Kept, names: readonly string[]): Promise<readonly Waiting[]> {
  const who = whoIs(kept)
  const found: Waiting[] = []
  for (const key of names) {
    const item = (await records.get(key)) as Item | undefined
    if (item?.kind === 'checkIn' && item.state !== 'sent' && item.who === who && item.checkIn.code.slice(0, 13) === code.slice(0, 13)) found.push(item)
  }
  return found.sort((one, other) => one.checkIn.claimedAt - other.checkIn.claimedAt)
}
/** Keeps the scan before anybody says so. @returns undefined where this browser keeps nothing (a private window, a full phone). */
export async function keep(checkIn: CheckInInput, kept: Kept): Promise<Waiting | undefined> {
  const item: CheckInItem = { v: 1, kind: 'checkIn', id: await newId({ now, randomBytes }), state: 'waiting', who: whoIs(kept), at: now(), attempts: 1, nextAt: 0, photos: [], checkIn }
  return (await records.set(prefix + item.id, item)).ok ? item : undefined
}
/** The office has answered for it. */
export const answered = ({ id }: Waiting): Promise<void> => records.remove(prefix + id)
