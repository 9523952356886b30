import { useState } from 'react'
import type { CompetitionMoveInput, CompetitionView } from '@shared/contract/quizOffice'
import type { CompetitionMoveName } from '@shared/domain/quizCompetition'
import { call, ProblemError } from '@/api/client'
import { failureOf, useLoaded } from '@/api/useLoaded'

export const doneWords = { open: '已发布，可以把链接发出去了。', close: '已结束，交上来的答卷都在。', reopen: '已重新开放。' } as const satisfies Record<CompetitionMoveName, string>

/** One competition and what this person may do to it. A stale answer shows what it has become meanwhile. */
export function useCompetition(id: string) {
  const { shown, reload, replace } = useLoaded(id, () => call('quiz.competition', { id }))
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState('')
  const view = shown.state === 'ready' ? shown.value : undefined

  /** Resolves with whether it was done. */
  const run = async (work: () => Promise<CompetitionView>, done: string): Promise<boolean> => {
    setBusy(true)
    setSaid('')
    const answer = await work().then((changed) => ({ changed }), (error: unknown) => ({ error }))
    if ('changed' in answer) replace(answer.changed)
    else if (answer.error instanceof ProblemError && answer.error.problem.kind === 'stale') await reload()
    setSaid('changed' in answer ? done : failureOf(answer.error).say)
    setBusy(false)
    return 'changed' in answer
  }
  const version = view?.summary.version ?? 0
  const move = ({ move: name, ground }: Pick<CompetitionMoveInput, 'move' | 'ground'>) => run(() => call('quiz.moveCompetition', { id, version, move: name, ground }), doneWords[name])
  return { shown, reload, view, busy, said, say: setSaid, move }
}
