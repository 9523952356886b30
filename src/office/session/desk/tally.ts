/**
 * Presses of the big button on this phone: kept one by one, taken back within five seconds, then put together into batches that the
 * office counts once each by their id (J7, T-11). Pure.
 */
import type { CountInput } from '@shared/contract/session'

export type Batch = CountInput
export type What = Batch['what']
export interface Press { readonly at: number; readonly what: What; readonly stand: string | null }
export interface Tally {
  /** Oldest first; not yet in a batch. */
  readonly presses: readonly Press[]
  /** Made, and not yet seen in the outbox: one that is put in twice has the same id. */
  readonly batches: readonly Batch[]
  /** What the outbox has taken over, by what and stand. */
  readonly handed: Readonly<Record<string, number>>
}
export const fresh: Tally = { presses: [], batches: [], handed: {} }
/** ms: so long a press can be taken back. */
export const undoFor = 5_000
/** While somebody goes on pressing, what is older than this goes out all the same. */
const longest = 30_000

export const keyOf = (what: What, stand: string | null): string => `${what} ${stand ?? ''}`
export const press = (tally: Tally, one: Press): Tally => ({ ...tally, presses: [...tally.presses, one] })

/** The press that can still be taken back: the last one, for five seconds. */
export const undoable = ({ presses }: Tally, now: number): Press | undefined => {
  const last = presses[presses.length - 1]
  return last && now - last.at < undoFor ? last : undefined
}
export const undo = (tally: Tally, now: number): Tally => (undoable(tally, now) ? { ...tally, presses: tally.presses.slice(0, -1) } : tally)

/** Presses nobody can take back any more, once the hand has rested or the oldest has waited long enough. */
export function ripe({ presses }: Tally, now: number): readonly Press[] {
  const settled = presses.filter(({ at }) => now - at >= undoFor)
  const [first] = settled
  const resting = settled.length === presses.length
  return first && (resting || now - first.at >= longest) ? settled : []
}
/** Puts ripe presses into batches, one for each thing counted at each stand. @param idOf makes a batch's id */
export function batched(tally: Tally, session: string, now: number, idOf: (n: number) => string): Tally {
  const ready = ripe(tally, now)
  if (ready.length === 0) return tally
  const groups = new Map<string, Press[]>()
  for (const one of ready) groups.set(keyOf(one.what, one.stand), [...(groups.get(keyOf(one.what, one.stand)) ?? []), one])
  const made = [...groups.values()].map((group, n): Batch => {
    const [start = { what: 'attend' as const, stand: null, at: now }] = group
    return { id: session, batch: idOf(n), what: start.what, source: 'heads', stand: start.stand, amount: group.length, ground: '', since: start.at, claimedAt: group[group.length - 1]?.at ?? start.at }
  })
  return { ...tally, presses: tally.presses.filter((one) => !ready.includes(one)), batches: [...tally.batches, ...made] }
}
/** The outbox has it. */
export function handedOver(tally: Tally, { batch, what, stand, amount }: Batch): Tally {
  if (!tally.batches.some((one) => one.batch === batch)) return tally
  const key = keyOf(what, stand)
  return { ...tally, batches: tally.batches.filter((one) => one.batch !== batch), handed: { ...tally.handed, [key]: (tally.handed[key] ?? 0) + amount } }
}
/** Everything this phone has counted there, sent or not. */
export function countedHere({ presses, batches, handed }: Tally, what: What, stand: string | null): number {
  const key = keyOf(what, stand)
  const waiting = batches.filter((one) => keyOf(one.what, one.stand) === key).reduce((sum, { amount }) => sum + amount, 0)
  return (handed[key] ?? 0) + waiting + presses.filter((one) => keyOf(one.what, one.stand) === key).length
}
/** Presses that the outbox has not taken over. */
export const waitingIn = ({ presses, batches }: Tally): number => presses.length + batches.reduce((sum, { amount }) => sum + amount, 0)
