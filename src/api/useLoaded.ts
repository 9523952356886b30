/** One thing a page shows: loading, offline, error or ready; what was shown stays while it is read again. */
import { useCallback, useEffect, useRef, useState } from 'react'
import { problems } from '@shared/contract/problems'
import { ProblemError } from './client'

export interface Failure { readonly state: 'offline' | 'error'; readonly say: string }
export type Loaded<T> = { readonly state: 'loading' } | Failure | { readonly state: 'ready'; readonly value: T }

/** What went wrong with an act, in the catalogue's words: without network it was not sent. */
export function failureOf(error: unknown): Failure {
  if (!(error instanceof ProblemError)) return { state: 'error', say: problems.broken.say }
  return { state: error.problem.code === 'offline' ? 'offline' : 'error', say: error.problem.say }
}

/** The same of something that was only to be read: nothing was typed, nothing is sent. */
export function unreadOf(error: unknown): Failure {
  const failure = failureOf(error)
  return failure.state === 'offline' ? { ...failure, say: problems.offline_unread.say } : failure
}

/** Loads when the page opens and whenever `key` changes; the answer to an older question is dropped. */
export function useLoaded<T>(key: string, load: () => Promise<T>) {
  const [shown, setShown] = useState<Loaded<T>>({ state: 'loading' })
  const asked = useRef(0)
  const current = useRef(load)
  current.current = load

  const reload = useCallback(async () => {
    const turn = (asked.current += 1)
    const answer: Loaded<T> = await current.current().then((value) => ({ state: 'ready' as const, value }), unreadOf)
    if (turn !== asked.current) return
    setShown((before) => (answer.state === 'ready' || before.state !== 'ready' ? answer : before))
  }, [])

  useEffect(() => {
    setShown({ state: 'loading' })
    void reload()
  }, [key, reload])

  const replace = useCallback((value: T) => {
    asked.current += 1
    setShown({ state: 'ready', value })
  }, [])
  return { shown, reload, replace }
}
