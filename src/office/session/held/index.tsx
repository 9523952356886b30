import { useRouter } from '@tarojs/taro'
import { call } from '@/api/client'
import { listState, usePaged } from '@/api/usePaged'
import { Frame } from '@/components/Frame'
import { PageState } from '@/components/PageState'
import { forOfficers } from '../../forOfficers'
import { useShownAgain } from '../../useShownAgain'
import { DecideBar } from './DecideBar'
import { isNamesake, namesakeAnswers, namesakeGrounds } from './namesake'
import { useDeciding } from './useDeciding'
import { View } from './View'

/** 待核: what cannot be believed by itself is decided by the session's officer, once, and the decision is kept (J9). */
function Held() {
  const { id = '' } = useRouter().params
  const list = (show: 'waiting' | 'decided') => (cursor: string | undefined) => call('session.held', { id, show, ...(cursor !== undefined && { cursor }) })
  const held = usePaged(`${id} waiting`, list('waiting'))
  const decided = usePaged(`${id} decided`, list('decided'))
  const reload = () => Promise.all([held.reload(), decided.reload()])
  const waiting = held.rows
  const { chosen, busy, said, decide, onToggle, bar } = useDeciding(`${id} held`, waiting.map(({ key }) => key), reload)
  useShownAgain(() => void reload())

  const judge = (verdict: 'count' | 'refuse') => decide(async (ground) => {
    const { decided: done, skipped } = await call('session.decideHeld', { id, keys: [...chosen], verdict, ground })
    return `已${verdict === 'count' ? '计入' : '不计入'} ${String(done)} 条${skipped > 0 ? `，另有 ${String(skipped)} 条已由同事核定` : ''}。`
  })
  const picked = waiting.filter(({ key }) => chosen.includes(key))
  const asked = picked.length > 0 && picked.every(isNamesake) ? { answers: namesakeAnswers, templates: namesakeGrounds } : {}
  const foot = waiting.length > 0 ? <DecideBar {...bar} {...asked} busy={busy} onDecide={(verdict) => void judge(verdict)} /> : undefined
  return (
    <Frame title='待核' foot={foot} back>
      <PageState {...(decided.rows.length > 0 ? { state: 'ready' as const } : listState(held, '没有待核的记录。时间不符、动态码不对、姓名已有人登记的签到会先放在这里，由您核定。'))} onRetry={() => void reload()}>
        <View waiting={held} decided={decided} chosen={chosen} said={waiting.length === 0 ? said : ''} onToggle={onToggle} />
      </PageState>
    </Frame>
  )
}
export default forOfficers('待核', Held)
