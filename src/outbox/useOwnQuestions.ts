import { pending, type EntryItem } from './item'
import { useOutbox } from './outbox'

/** One that its own asker put in; at a stand a helper asks for others. */
export interface OwnQuestion extends EntryItem { readonly entry: Extract<EntryItem['entry'], { action: 'session.ask' }> }
const isOwn = (item: { readonly kind: string }): item is OwnQuestion => {
  const { kind, entry } = item as EntryItem
  return kind === 'entry' && entry.action === 'session.ask' && !entry.data.forOther
}

/** Questions to a consultation day that were asked with this phone by whoever holds it. */
export function useOwnQuestions() {
  const { items, enter, retry, remove } = useOutbox()
  const mine = items.filter(isOwn)
  return {
    mine,
    waiting: mine.filter(pending),
    /** Each says why in `problem`. */
    refused: mine.filter(({ state }) => state === 'refused'),
    ask: (data: OwnQuestion['entry']['data']) => enter({ action: 'session.ask', data }),
    retry, remove,
  }
}
