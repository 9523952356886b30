import { useState } from 'react'
import { useReachBottom } from '@tarojs/taro'
import type { DecidedAttempt } from '@shared/contract/quizOffice'
import { call } from '@/api/client'
import { usePaged } from '@/api/usePaged'
import { useGround } from '../../session/held/useGround'
import { useShownAgain } from '../../useShownAgain'
import { DecidedView } from './DecidedView'
import { Shell, type ShelfProps } from './Shell'

/** What was decided, by whom and why; nothing of it is deleted. */
export function Decided({ id, ...shelf }: ShelfProps) {
  const list = usePaged<DecidedAttempt>(id, (cursor) => call('quiz.decided', { id, limit: 20, ...(cursor !== undefined && { cursor }) }))
  const [asked, setAsked] = useState('')
  const { ground, setGround, busy, said, unsay, act } = useGround(`${id} quizAgain`, list.reload)
  useShownAgain(() => void list.reload())
  useReachBottom(() => void list.more())

  const restore = ({ attempt, turn }: DecidedAttempt) => act(async (why) => {
    const { corrected } = await call('quiz.correct', { id, attempts: [{ attempt, turn }], verdict: 'restore', ground: why })
    return corrected > 0 ? '已重新计入 1 份。' : '这一份已由同事改过。'
  }, () => setAsked(''))
  return (
    <Shell {...shelf} list={list} said={said} foot={undefined}>
      {(list.rows.length > 0 || list.next !== undefined) && (
        <DecidedView rows={list.rows} asked={asked} ground={ground} busy={busy} said={said} adding={list.state === 'adding'} more={list.next === undefined ? undefined : () => void list.more()}
          onAsk={(key) => { unsay(); setAsked(key) }} onGround={setGround} onRestore={(row) => void restore(row)} />
      )}
    </Shell>
  )
}
