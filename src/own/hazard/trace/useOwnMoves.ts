import { useEffect, useRef, useState } from 'react'
import type { CaseView } from '@shared/contract/hazard'
import { call, ProblemError } from '@/api/client'
import { failureOf } from '@/api/useLoaded'
import { useOutbox, type DecisionItem, type Item, type KeptPhoto } from '@/outbox/outbox'
import type { Way } from './Tell'

/** What the reporter can still do: 补充材料, 未整改, 撤回, and taking a photo back. */
export interface OwnMoves {
  readonly busy: '' | 'withdraw' | Way | 'photo'
  readonly problem: string
  readonly said: string
  withdraw(): void
  /** With photos it goes through the outbox, which waits for a signal. */
  tell(way: Way, words: string, photos: readonly KeptPhoto[]): Promise<boolean>
  withdrawPhoto(id: string): void
}

const told = {
  supplement: { kept: '补充的内容和照片已保存在手机里，有信号就自动送出。', sent: '补充的内容已送达承办单位。' },
  reopen: { kept: '您的说明和照片已保存在手机里，有信号就自动送出，送达后重新办理。', sent: '已重新打开，承办单位会重新办理。' },
} as const satisfies Record<Way, object>

/** What left this phone by the outbox and is not in what is shown yet. */
const arrived = ({ id, version }: CaseView) => (item: Item): item is DecisionItem =>
  item.kind === 'decision' && item.state === 'sent' && item.decision.id === id && item.decision.version >= version

/** `receipt`: the code that opened the page, where it is not one's own report; it says who one is. */
export function useOwnMoves(found: CaseView | undefined, receipt: string | undefined, replace: (view: CaseView) => void, reload: () => void): OwnMoves {
  const [state, setState] = useState<Pick<OwnMoves, 'busy' | 'problem' | 'said'>>({ busy: '', problem: '', said: '' })

  const news = useOutbox((outbox) => (found ? outbox.items.find(arrived(found)) : undefined))
  const [newsId, way] = [news?.id, news?.decision.move]
  const readAgain = useRef(reload)
  readAgain.current = reload
  useEffect(() => {
    if (newsId === undefined) return
    if (way === 'supplement' || way === 'reopen') setState({ busy: '', problem: '', said: told[way].sent })
    readAgain.current()
  }, [newsId, way])

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
  const byReceipt = receipt === undefined ? {} : { receipt }
  return {
    ...state,
    withdraw: () => void run('withdraw', '已撤回。', ({ id, version }) => call('hazard.decide', { move: 'withdraw', id, version })),
    tell: (way, ground, photos) => (photos.length > 0
      ? run(way, told[way].kept, ({ id, version }) => useOutbox.getState().addDecision({ move: way, id, version, ground, ...byReceipt }, photos).then(() => undefined))
      : run(way, told[way].sent, ({ id, version }) => call('hazard.decide', { move: way, id, version, ground, photos: [], ...byReceipt }))),
    withdrawPhoto: (photo) => void run('photo', '照片已撤回，隐患继续办理。', () => call('photo.withdraw', { id: photo }).then(() => undefined)),
  }
}
