import type { EntryItem, SessionEntry } from './item'
import { pending, sessionOf } from './item'
import { useOutbox } from './outbox'

export interface Entries {
  /** Kept on this phone and not with the office yet, oldest first. */
  readonly waiting: readonly EntryItem[]
  /** The office did not take them; each says why in `problem`. */
  readonly refused: readonly EntryItem[]
  /** The last ones the office has answered for, newest first, with their answers. */
  readonly answered: readonly EntryItem[]
  /** Keeps one and sends it; when it resolves it outlives the app. Rejects with ProblemError phone_full. */
  enter(entry: SessionEntry): Promise<EntryItem>
  /** Sends a refused one again. */
  retry(id: string): Promise<void>
  /** Gives a refused one up. */
  remove(id: string): Promise<void>
}

/** What was entered on this session with this phone, for its pages. */
export function useEntries(session: string): Entries {
  const { items, enter, retry, remove } = useOutbox()
  const mine = items.filter((item): item is EntryItem => item.kind === 'entry' && sessionOf(item.entry) === session).sort((a, b) => b.turn - a.turn)
  return {
    waiting: mine.filter(pending).reverse(),
    refused: mine.filter(({ state }) => state === 'refused'),
    answered: mine.filter(({ state }) => state === 'sent'),
    enter, retry, remove,
  }
}
