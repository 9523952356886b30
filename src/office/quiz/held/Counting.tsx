import { useState } from 'react'
import { useReachBottom } from '@tarojs/taro'
import type { CountedAttempt } from '@shared/contract/quizOffice'
import { call } from '@/api/client'
import { usePaged } from '@/api/usePaged'
import { BigButton } from '@/components/BigButton'
import { Notice } from '@/components/Notice'
import { GroundBar } from '../../session/held/GroundBar'
import { useDeciding } from '../../session/held/useDeciding'
import { useShownAgain } from '../../useShownAgain'
import { toWithdraw } from './grounds'
import { Shell, type ShelfProps } from './Shell'
import { View } from './View'

const saying = '后来查明一人多次、由人代答的，可以写明理由撤回计入：人数、人次和参与率随即改正，本人的成绩页会写明理由，凭它发的证书作废。抽奖名单公布后不再改变。'

/** What counts: the same network bears the same mark, and what came from one hand is taken back with a ground. */
export function Counting({ id, ...shelf }: ShelfProps) {
  const [like, setLike] = useState<CountedAttempt | null>(null)
  const list = usePaged<CountedAttempt>(`${id} ${like?.attempt ?? ''}`, (cursor) => call('quiz.counted', { id, limit: 20, ...(like && { like: like.attempt }), ...(cursor !== undefined && { cursor }) }))
  const { chosen, clear, busy, said, decide, onToggle, bar } = useDeciding(`${id} quizBack`, list.rows.map(({ attempt }) => attempt), list.reload)
  useShownAgain(() => void list.reload())
  useReachBottom(() => void list.more())

  const withdraw = () => decide(async (ground) => {
    const attempts = list.rows.filter(({ attempt }) => chosen.includes(attempt)).map(({ attempt, turn }) => ({ attempt, turn }))
    const { corrected, skipped } = await call('quiz.correct', { id, attempts, verdict: 'withdraw', ground })
    return `已撤回 ${String(corrected)} 份${skipped > 0 ? `，另有 ${String(skipped)} 份已由同事改过` : ''}。`
  })
  const there = list.rows.length > 0
  const only = chosen.length === 1 ? list.rows.find(({ attempt }) => attempt === chosen[0]) : undefined
  const foot = there ? (
    <GroundBar {...bar} asks='点选要撤回的答卷' templates={toWithdraw}>
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
          more={list.next === undefined ? undefined : () => void list.more()} onToggle={onToggle} />
      )}
    </Shell>
  )
}
