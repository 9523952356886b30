import { useReachBottom } from '@tarojs/taro'
import type { HeldAttempt } from '@shared/contract/quizOffice'
import { call } from '@/api/client'
import { usePaged } from '@/api/usePaged'
import { DecideBar } from '../../session/held/DecideBar'
import { useDeciding } from '../../session/held/useDeciding'
import { useShownAgain } from '../../useShownAgain'
import { templates } from './grounds'
import { Shell, type ShelfProps } from './Shell'
import { View } from './View'

/** Attempts that cannot be believed by themselves: decided once by the competition's officer, with a ground that is kept (T-14). */
export function Waiting({ id, ...shelf }: ShelfProps) {
  const list = usePaged<HeldAttempt>(id, (cursor) => call('quiz.held', { id, limit: 20, ...(cursor !== undefined && { cursor }) }))
  const { chosen, busy, said, decide, onToggle, bar } = useDeciding(`${id} quizHeld`, list.rows.map(({ attempt }) => attempt), list.reload)
  useShownAgain(() => void list.reload())
  useReachBottom(() => void list.more())

  const judge = (verdict: 'count' | 'refuse') => decide(async (ground) => {
    const { decided, skipped } = await call('quiz.decideHeld', { id, attempts: [...chosen], verdict, ground })
    return `已${verdict === 'count' ? '计入' : '不计入'} ${String(decided)} 份${skipped > 0 ? `，另有 ${String(skipped)} 份已由同事核定` : ''}。`
  })
  const there = list.rows.length > 0
  const foot = there ? <DecideBar {...bar} busy={busy} templates={templates} onDecide={(verdict) => void judge(verdict)} /> : undefined
  return (
    <Shell {...shelf} list={list} said={said} foot={foot}>
      {(there || list.next !== undefined) && (
        <View heading={`待核 ${String(list.rows.length)}${list.next === undefined ? ' 份' : ' 份以上'}，还没有计入`} rows={list.rows} chosen={chosen} adding={list.state === 'adding'}
          more={list.next === undefined ? undefined : () => void list.more()} onToggle={onToggle} />
      )}
    </Shell>
  )
}
