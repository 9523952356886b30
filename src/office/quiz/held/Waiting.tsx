import { useState } from 'react'
import { useReachBottom } from '@tarojs/taro'
import type { HeldAttempt } from '@shared/contract/quizOffice'
import { call } from '@/api/client'
import { failureOf } from '@/api/useLoaded'
import { usePaged } from '@/api/usePaged'
import { DecideBar } from '../../session/held/DecideBar'
import { useKept } from '../../session/useKept'
import { useShownAgain } from '../../useShownAgain'
import { templates, tooShort } from './grounds'
import { Shell, type ShelfProps } from './Shell'
import { useChosen } from './useChosen'
import { View } from './View'

/** Attempts that cannot be believed by themselves: decided once by the competition's officer, with a ground that is kept (T-14). */
export function Waiting({ id, ...shelf }: ShelfProps) {
  const list = usePaged<HeldAttempt>(id, (cursor) => call('quiz.held', { id, limit: 20, ...(cursor !== undefined && { cursor }) }))
  const { chosen, all, toggle, toggleAll, clear } = useChosen(list.rows.map(({ attempt }) => attempt))
  const [ground, setGround, forget] = useKept(`${id} quizHeld`, '')
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState('')
  useShownAgain(() => void list.reload())
  useReachBottom(() => void list.more())

  const decide = async (verdict: 'count' | 'refuse') => {
    if (ground.trim().length < 2) return setSaid(tooShort)
    setBusy(true)
    setSaid('')
    await call('quiz.decideHeld', { id, attempts: [...chosen], verdict, ground: ground.trim() }).then(
      ({ decided, skipped }) => {
        setSaid(`已${verdict === 'count' ? '计入' : '不计入'} ${String(decided)} 份${skipped > 0 ? `，另有 ${String(skipped)} 份已由同事核定` : ''}。`)
        clear()
        forget()
      },
      (error: unknown) => setSaid(failureOf(error).say),
    )
    await list.reload()
    setBusy(false)
  }
  const there = list.rows.length > 0
  const foot = there ? <DecideBar chosen={chosen.length} all={all} ground={ground} busy={busy} said={said} templates={templates} onGround={setGround} onAll={toggleAll} onDecide={(verdict) => void decide(verdict)} /> : undefined
  return (
    <Shell {...shelf} list={list} said={said} foot={foot}>
      {(there || list.next !== undefined) && (
        <View heading={`待核 ${String(list.rows.length)}${list.next === undefined ? ' 份' : ' 份以上'}，还没有计入`} rows={list.rows} chosen={chosen} adding={list.state === 'adding'}
          more={list.next === undefined ? undefined : () => void list.more()} onToggle={(attempt) => { setSaid(''); toggle(attempt) }} />
      )}
    </Shell>
  )
}
