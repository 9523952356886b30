/** What a search finds while somebody types: one question per pause, the answer to an older one is dropped. */
import { useEffect, useRef, useState } from 'react'
import { unreadOf } from '@/api/useLoaded'
import { after } from '@/device/clock'

/** ms */
const pause = 250

/** Asks again for each new `key`; `none` is said when nothing was found. */
export function useSearched<R>(key: string, ask: () => Promise<readonly R[]>, none: string): { rows: readonly R[]; say: string } {
  const [found, setFound] = useState<{ rows: readonly R[]; say: string }>({ rows: [], say: '' })
  const question = useRef(ask)
  question.current = ask
  useEffect(() => {
    let dropped = false
    const callOff = after(pause, () => {
      void question.current().then(
        (rows) => { if (!dropped) setFound({ rows, say: rows.length === 0 ? none : '' }) },
        (error: unknown) => { if (!dropped) setFound((before) => ({ ...before, say: unreadOf(error).say })) },
      )
    })
    return () => { dropped = true; callOff() }
  }, [key, none])
  return found
}
