import { useState } from 'react'
import { useReachBottom, useRouter } from '@tarojs/taro'
import type { HeldAttempt } from '@shared/contract/quizOffice'
import { call } from '@/api/client'
import { failureOf } from '@/api/useLoaded'
import { listState, usePaged } from '@/api/usePaged'
import { Frame } from '@/components/Frame'
import { PageState } from '@/components/PageState'
import { forOfficers } from '../../forOfficers'
import { DecideBar } from '../../session/held/DecideBar'
import { useKept } from '../../session/useKept'
import { useShownAgain } from '../../useShownAgain'
import { templates } from './grounds'
import { View } from './View'

/** The office takes so many at once. */
const most = 50

/** Attempts that cannot be believed by themselves: decided once by the competition's officer, with a ground that is kept (T-14). */
function Held() {
  const { id = '' } = useRouter().params
  const list = usePaged<HeldAttempt>(id, (cursor) => call('quiz.held', { id, limit: 20, ...(cursor !== undefined && { cursor }) }))
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [ground, setGround, forget] = useKept(`${id} quizHeld`, '')
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState('')
  useShownAgain(() => void list.reload())
  useReachBottom(() => void list.more())
  const attempts = chosen.filter((one) => list.rows.some(({ attempt }) => attempt === one))
  const all = Math.min(most, list.rows.length)

  const decide = async (verdict: 'count' | 'refuse') => {
    if (ground.trim().length < 2) return setSaid('请写明理由，至少两个字；也可以点一句常用的。')
    setBusy(true)
    setSaid('')
    await call('quiz.decideHeld', { id, attempts, verdict, ground: ground.trim() }).then(
      ({ decided, skipped }) => {
        setSaid(`已${verdict === 'count' ? '计入' : '不计入'} ${String(decided)} 份${skipped > 0 ? `，另有 ${String(skipped)} 份已由同事核定` : ''}。`)
        setChosen([])
        forget()
      },
      (error: unknown) => setSaid(failureOf(error).say),
    )
    await list.reload()
    setBusy(false)
  }
  const toggle = (attempt: string) => {
    setSaid('')
    if (attempts.includes(attempt)) setChosen(attempts.filter((one) => one !== attempt))
    else if (attempts.length < most) setChosen([...attempts, attempt])
  }
  const foot = list.rows.length > 0 ? (
    <DecideBar chosen={attempts.length} all={all} ground={ground} busy={busy} said={said} templates={templates} onGround={setGround}
      onAll={() => setChosen(attempts.length === all ? [] : list.rows.slice(0, most).map(({ attempt }) => attempt))} onDecide={(verdict) => void decide(verdict)} />
  ) : undefined
  return (
    <Frame title='待核的答卷' foot={foot} back>
      <PageState {...listState(list, said || '没有待核的答卷。答得过快、同一网络过多的会先放在这里，由您核定。')} onRetry={() => void list.reload()}>
        {(list.rows.length > 0 || list.next !== undefined) && <View rows={list.rows} chosen={attempts} adding={list.state === 'adding'} more={list.next === undefined ? undefined : () => void list.more()} onToggle={toggle} />}
      </PageState>
    </Frame>
  )
}

export default forOfficers('待核的答卷', Held)
