import { useState } from 'react'
import { useReachBottom } from '@tarojs/taro'
import type { DecidedAttempt } from '@shared/contract/quizOffice'
import { call } from '@/api/client'
import { failureOf } from '@/api/useLoaded'
import { usePaged } from '@/api/usePaged'
import { useKept } from '../../session/useKept'
import { useShownAgain } from '../../useShownAgain'
import { DecidedView } from './DecidedView'
import { tooShort } from './grounds'
import { Shell, type ShelfProps } from './Shell'

/** What was decided, by whom and why; nothing of it is deleted. */
export function Decided({ id, ...shelf }: ShelfProps) {
  const list = usePaged<DecidedAttempt>(id, (cursor) => call('quiz.decided', { id, limit: 20, ...(cursor !== undefined && { cursor }) }))
  const [asked, setAsked] = useState('')
  const [ground, setGround, forget] = useKept(`${id} quizAgain`, '')
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState('')
  useShownAgain(() => void list.reload())
  useReachBottom(() => void list.more())

  const restore = async ({ attempt, turn }: DecidedAttempt) => {
    if (ground.trim().length < 2) return setSaid(tooShort)
    setBusy(true)
    setSaid('')
    await call('quiz.correct', { id, attempts: [{ attempt, turn }], verdict: 'restore', ground: ground.trim() }).then(
      ({ corrected }) => {
        setSaid(corrected > 0 ? '已重新计入 1 份。' : '这一份已由同事改过。')
        setAsked('')
        forget()
      },
      (error: unknown) => setSaid(failureOf(error).say),
    )
    await list.reload()
    setBusy(false)
  }
  return (
    <Shell {...shelf} list={list} said={said} foot={undefined}>
      {(list.rows.length > 0 || list.next !== undefined) && (
        <DecidedView rows={list.rows} asked={asked} ground={ground} busy={busy} said={said} adding={list.state === 'adding'} more={list.next === undefined ? undefined : () => void list.more()}
          onAsk={(key) => { setSaid(''); setAsked(key) }} onGround={setGround} onRestore={(row) => void restore(row)} />
      )}
    </Shell>
  )
}
