/** Which entries wait for which: those of one session leave in the order they were tapped, whatever the phone's clock did meanwhile. Pure. */
import { pending, sessionOf, type EntryItem, type Item } from './item'

/** The queue an item stands in; undefined for what may leave at any time. */
export const laneOf = (item: Item): string | undefined => (item.kind === 'entry' ? sessionOf(item.entry) : undefined)

/** The same items, entries of a session in their turn. */
export function inTurn(items: readonly Item[]): readonly Item[] {
  const lanes = new Map<string, EntryItem[]>()
  for (const item of items) if (item.kind === 'entry') lanes.set(sessionOf(item.entry), [...(lanes.get(sessionOf(item.entry)) ?? []), item])
  for (const lane of lanes.values()) lane.sort((a, b) => a.turn - b.turn)
  return items.map((item) => (item.kind === 'entry' ? lanes.get(sessionOf(item.entry))?.shift() ?? item : item))
}

/** Those that nothing stands before: what a clock may wake for. */
export function heads(items: readonly Item[]): readonly Item[] {
  const taken = new Set<string>()
  return inTurn(items.filter(pending)).filter((item) => {
    const lane = laneOf(item)
    if (lane === undefined) return true
    if (taken.has(lane)) return false
    taken.add(lane)
    return true
  })
}

/** Answered entries a page may still show; older ones give way, so that a day of counting stays small. */
export const answersKept = 30
/** Sent entries of that session beyond the newest, to be taken off the phone. */
export function spent(items: readonly Item[], session: string): readonly EntryItem[] {
  const sent = items.filter((item): item is EntryItem => item.kind === 'entry' && sessionOf(item.entry) === session && item.state === 'sent')
  return sent.sort((a, b) => b.turn - a.turn).slice(answersKept)
}
