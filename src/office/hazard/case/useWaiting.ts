/** A decision with photos leaves by the outbox, so it survives no signal; here is what the page shows of it. */
import { useEffect, useRef } from 'react'
import { useOutbox, type DecisionItem, type Item } from '@/outbox/outbox'

const of = (caseId: string) => (item: Item): item is DecisionItem => item.kind === 'decision' && item.decision.id === caseId

/**
 * The decision on the shown case that has not reached the office. `onSent` is called when one has of which the page does
 * not know yet: it may have left while the page was still reading the case.
 */
export function useWaiting(shown: { readonly id: string; readonly version: number } | undefined, onSent: (move: string) => void): DecisionItem | undefined {
  const items = useOutbox((state) => state.items)
  const ofCase = shown ? items.filter(of(shown.id)) : []
  const news = ofCase.find((item) => item.state === 'sent' && item.decision.version >= (shown?.version ?? 0))
  const [newsId, newsMove] = [news?.id, news?.decision.move]
  const tell = useRef(onSent)
  tell.current = onSent

  useEffect(() => { if (newsId !== undefined && newsMove !== undefined) tell.current(newsMove) }, [newsId, newsMove])
  return ofCase.find((item) => item.state !== 'sent')
}
