import { useState } from 'react'
import type { CaseView } from '@shared/contract/hazard'
import { call, ProblemError } from '@/api/client'
import { failureOf } from '@/api/useLoaded'
import { useOutbox, type KeptPhoto } from '@/outbox/outbox'

/** What the reporter can still do: 补充材料, 撤回, and taking a photo back. */
export interface OwnMoves {
  readonly busy: '' | 'withdraw' | 'supplement' | 'photo'
  readonly problem: string
  readonly said: string
  withdraw(): void
  /** With photos it goes through the outbox, which waits for a signal. */
  supplement(words: string, photos: readonly KeptPhoto[]): Promise<boolean>
  withdrawPhoto(id: string): void
}

export function useOwnMoves(found: CaseView | undefined, replace: (view: CaseView) => void, reload: () => void): OwnMoves {
  const [state, setState] = useState<Pick<OwnMoves, 'busy' | 'problem' | 'said'>>({ busy: '', problem: '', said: '' })

  const run = async (busy: OwnMoves['busy'], said: string, act: (view: CaseView) => Promise<CaseView | undefined>): Promise<boolean> => {
    if (!found) return false
    setState({ busy, problem: '', said: '' })
    try {
      const view = await act(found)
      setState({ busy: '', problem: '', said })
      if (view) replace(view)
      else reload()
      return true
    } catch (error) {
      setState({ busy: '', problem: failureOf(error).say, said: '' })
      // Somebody moved it on: what is shown must be what is true.
      if (error instanceof ProblemError && error.problem.kind === 'stale') reload()
      return false
    }
  }
  return {
    ...state,
    withdraw: () => void run('withdraw', '已撤回。', ({ id, version }) => call('hazard.decide', { move: 'withdraw', id, version })),
    supplement: (ground, photos) => (photos.length > 0
      ? run('supplement', '补充的内容和照片已保存在手机里，有信号就自动送出。', ({ id, version }) => useOutbox.getState().addDecision({ move: 'supplement', id, version, ground }, photos).then(() => undefined))
      : run('supplement', '补充的内容已送达承办单位。', ({ id, version }) => call('hazard.decide', { move: 'supplement', id, version, ground, photos: [] }))),
    withdrawPhoto: (photo) => void run('photo', '照片已撤回，隐患继续办理。', () => call('photo.withdraw', { id: photo }).then(() => undefined)),
  }
}
