import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { call } from '@/api/client'
import { failureOf, useLoaded } from '@/api/useLoaded'
import { Frame } from '@/components/Frame'
import { PageState } from '@/components/PageState'
import { forOfficers } from '../../forOfficers'
import { useShownAgain } from '../../useShownAgain'
import { useKept } from '../useKept'
import { DecideBar } from './DecideBar'
import { View } from './View'

/** 待核: what cannot be believed by itself is decided by the session's officer, once, and the decision is kept (J9). */
function Held() {
  const { id = '' } = useRouter().params
  const { shown, reload } = useLoaded(id, () => call('session.held', { id }))
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [ground, setGround, forget] = useKept(`${id} held`, '')
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState('')
  useShownAgain(() => void reload())
  const { rows, more } = shown.state === 'ready' ? shown.value : { rows: [], more: 0 }
  const waiting = rows.filter(({ decided }) => decided === null)
  const keys = chosen.filter((key) => waiting.some((row) => row.key === key))

  const decide = async (verdict: 'count' | 'refuse') => {
    if (ground.trim().length < 2) return setSaid('请写明理由，至少两个字；也可以点一句常用的。')
    setBusy(true)
    setSaid('')
    await call('session.decideHeld', { id, keys: [...keys], verdict, ground: ground.trim() }).then(
      ({ decided, skipped }) => {
        setSaid(`已${verdict === 'count' ? '计入' : '不计入'} ${String(decided)} 条${skipped > 0 ? `，另有 ${String(skipped)} 条已由同事核定` : ''}。`)
        setChosen([])
        forget()
      },
      (error: unknown) => setSaid(failureOf(error).say),
    )
    await reload()
    setBusy(false)
  }
  const toggle = (key: string) => { setSaid(''); setChosen(chosen.includes(key) ? chosen.filter((one) => one !== key) : [...chosen, key]) }
  const foot = waiting.length > 0 ? (
    <DecideBar chosen={keys.length} all={waiting.length} ground={ground} busy={busy} said={said} onGround={setGround}
      onAll={() => setChosen(keys.length === Math.min(most, waiting.length) ? [] : waiting.slice(0, most).map(({ key }) => key))} onDecide={(verdict) => void decide(verdict)} />
  ) : undefined
  return (
    <Frame title='待核' foot={foot} back>
      <PageState {...(shown.state !== 'ready' ? shown : rows.length === 0 ? { state: 'empty' as const, say: '没有待核的记录。时间不符、动态码不对的签到会先放在这里，由您核定。' } : { state: 'ready' as const })} onRetry={() => void reload()}>
        {rows.length > 0 && <View more={more} rows={rows} chosen={keys} said={waiting.length === 0 ? said : ''} onToggle={toggle} />}
      </PageState>
    </Frame>
  )
}
/** The office takes so many at once. */
const most = 50

export default forOfficers('待核', Held)
