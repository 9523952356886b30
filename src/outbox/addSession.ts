import type { CheckInInput } from '@shared/contract/session'
import { fresh, write } from './add'
import { pending, type CheckInItem, type EntryItem, type SessionEntry } from './item'
import { newId } from './names'
import type { Ports } from './ports'
import { readItems } from './shelf'

const lettersOf = (code: string): string => code.split('.')[0] ?? ''

/**
 * Keeps a check-in. When it resolves the scan outlives the app, with its own time. The same code scanned again while it waits is the
 * one that waits: the first scan is the act. Rejects with ProblemError `phone_full`.
 */
export async function addCheckIn(ports: Ports, checkIn: CheckInInput): Promise<CheckInItem> {
  const begun = await fresh(ports)
  const waiting = (await readItems(ports)).find((item): item is CheckInItem =>
    item.kind === 'checkIn' && pending(item) && item.who === begun.who && lettersOf(item.checkIn.code) === lettersOf(checkIn.code))
  return waiting ?? write<CheckInItem>(ports, { ...begun, kind: 'checkIn', id: await newId(ports), photos: [], checkIn })
}

let writing: Promise<unknown> = Promise.resolve()

/**
 * Keeps an entry, behind all that was entered before it: two quick taps keep their order. Its data carries its own ids and times, which
 * do not change any more. Rejects with ProblemError `phone_full`.
 */
export function addEntry(ports: Ports, entry: SessionEntry): Promise<EntryItem> {
  const kept = writing.then(async () => {
    const turns = (await readItems(ports)).map((item) => (item.kind === 'entry' ? item.turn : 0))
    return write<EntryItem>(ports, { ...(await fresh(ports)), kind: 'entry', id: await newId(ports), photos: [], entry, turn: Math.max(0, ...turns) + 1 })
  })
  writing = kept.catch(() => undefined)
  return kept
}
