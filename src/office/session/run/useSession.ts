import { useState } from 'react'
import type { SessionMoveInput, SessionView } from '@shared/contract/session'
import { call, ProblemError } from '@/api/client'
import { failureOf, useLoaded } from '@/api/useLoaded'
import { preloaded } from '@/identity/preloaded'

type Without<D> = D extends SessionMoveInput ? Omit<D, 'id' | 'version'> : never
export type Move = Without<SessionMoveInput>

/** One session and what this person may do to it. A stale answer shows what it has become meanwhile. */
export function useSession(id: string, onChanged?: () => void) {
  const { shown, reload, replace } = useLoaded(id, () => preloaded(`session ${id}`, () => call('session.read', { id })))
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState('')

  /** Resolves with whether it was done. */
  const run = async (work: () => Promise<SessionView>, done: string): Promise<boolean> => {
    setBusy(true)
    setSaid('')
    const answer = await work().then((view) => ({ view }), (error: unknown) => ({ error }))
    if ('view' in answer) {
      replace(answer.view)
      onChanged?.()
    } else if (answer.error instanceof ProblemError && answer.error.problem.kind === 'stale') await reload()
    setSaid('view' in answer ? done : failureOf(answer.error).say)
    setBusy(false)
    return 'view' in answer
  }
  const version = shown.state === 'ready' ? shown.value.summary.version : 0
  const move = (input: Move, done: string) => run(() => call('session.move', { ...input, id, version } as SessionMoveInput), done)
  const place = (placement: 'special' | 'uncounted') =>
    shown.state === 'ready' ? run(() => call('session.change', { id, version, card: { ...shown.value.card, placement } }), '已记下，不会再问。') : Promise.resolve(false)
  return { shown, reload, busy, said, say: setSaid, move, place }
}
export type Run = ReturnType<typeof useSession>
