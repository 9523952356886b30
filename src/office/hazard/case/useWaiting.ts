/** A decision with photos leaves by the outbox, so it survives no signal; here is what the page shows of it. */
import { useEffect, useRef } from 'react'
import { useOutbox, type DecisionItem, type Item } from '@/outbox/outbox'

const of = (caseId: string) => (item: Item): item is DecisionItem => item.kind === 'decision' && item.decision.id === caseId

/** The decision on this case that has not reached the office; `onSent` is called once it has. */
export function useWaiting(caseId: string | undefined, onSent: () => void): DecisionItem | undefined {
  const items = useOutbox((state) => state.items)
  const found = caseId === undefined ? undefined : items.filter(of(caseId)).find((item) => item.state !== 'sent')
  const watched = useRef<string>()
  const tell = useRef(onSent)
  tell.current = onSent

  useEffect(() => {
    if (found) watched.current = found.id
    else if (items.some((item) => item.id === watched.current && item.state === 'sent')) {
      watched.current = undefined
      tell.current()
    }
  }, [found, items])
  return found
}
