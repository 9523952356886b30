import { useState } from 'react'
import { useReachBottom } from '@tarojs/taro'
import type { CountedAttempt } from '@shared/contract/quizOffice'
import { call } from '@/api/client'
import { failureOf } from '@/api/useLoaded'
import { usePaged } from '@/api/usePaged'
import { BigButton } from '@/components/BigButton'
import { Notice } from '@/components/Notice'
import { GroundBar } from '../../session/held/GroundBar'
import { useKept } from '../../session/useKept'
import { useShownAgain } from '../../useShownAgain'
import { tooShort, toWithdraw } from './grounds'
import { Shell, type ShelfProps } from './Shell'
import { useChosen } from './useChosen'
import { View } from './View'

const saying = '后来查明一人多次、由人代答的，可以写明理由撤回计入：人数、人次和参与率随即改正，本人的成绩页会写明理由，凭它发的证书作废。抽奖名单公布后不再改变。'

/** What counts: the same network bears the same mark, and what came from one hand is taken back with a ground. */
export function Counting({ id, ...shelf }: ShelfProps) {
  const [like, setLike] = useState<CountedAttempt | null>(null)
  const list = usePaged<CountedAttempt>(`${id} ${like?.attempt ?? ''}`, (cursor) => call('quiz.counted', { id, limit: 20, ...(like && { like: like.attempt }), ...(cursor !== undefined && { cursor }) }))
  const { chosen, all, toggle, toggleAll, clear } = useChosen(list.rows.map(({ attempt }) => attempt))
  const [ground, setGround, forget] = useKept(`${id} quizBack`, '')
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState('')
  useShownAgain(() => void list.reload())
  useReachBottom(() => void list.more())

  const withdraw = async () => {
    if (ground.trim().length < 2) return setSaid(tooShort)
    setBusy(true)
    setSaid('')
    const attempts = list.rows.filter(({ attempt }) => chosen.includes(attempt)).map(({ attempt, turn }) => ({ attempt, turn }))
    await call('quiz.correct', { id, attempts, verdict: 'withdraw', ground: ground.trim() }).then(
      ({ corrected, skipped }) => {
        setSaid(`已撤回 ${String(corrected)} 份${skipped > 0 ? `，另有 ${String(skipped)} 份已由同事改过` : ''}。`)
        clear()
        forget()
      },
      (error: unknown) => setSaid(failureOf(error).say),
    )
    await list.reload()
    setBusy(false)
  }
  const there = list.rows.length > 0
  const only = chosen.length === 1 ? list.rows.find(({ attempt }) => attempt === chosen[0]) : undefined
  const foot = there ? (
    <GroundBar chosen={chosen.length} all={all} asks='点选要撤回的答卷' ground={ground} said={said} templates={toWithdraw} onGround={setGround} onAll={toggleAll}>
      {!like && only && only.network !== '' && <BigButton tone='plain' label={`只看网络 ${only.network} 的`} onTap={() => { setLike(only); clear() }} />}
      <BigButton label={`撤回计入 ${String(chosen.length)} 份`} busy={busy} onTap={() => void withdraw()} />
    </GroundBar>
  ) : undefined
  return (
    <Shell {...shelf} list={list} said={said} foot={foot}>
      <Notice tone='wait' say={saying} />
      {like && <BigButton tone='plain' label={`看全部，不限网络 ${like.network}`} onTap={() => { setLike(null); clear() }} />}
      {(there || list.next !== undefined) && (
        <View heading={`已计入 ${String(list.rows.length)}${list.next === undefined ? ' 份' : ' 份以上'}${like ? `，网络 ${like.network}` : ''}`} rows={list.rows} chosen={chosen} adding={list.state === 'adding'}
          more={list.next === undefined ? undefined : () => void list.more()} onToggle={(attempt) => { setSaid(''); toggle(attempt) }} />
      )}
    </Shell>
  )
}
