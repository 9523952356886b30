import type { Item } from '@/outbox/outbox'
import { BigButton } from '@/components/BigButton'
import { Frame } from '@/components/Frame'
import { Notice } from '@/components/Notice'
import { PageState } from '@/components/PageState'
import { isMended } from '../itemWords'
import { ItemCard } from './ItemCard'

export interface OutboxProps {
  ready: boolean
  items: readonly Item[]
  /** Waiting for another identity on this phone. */
  heldForOthers: number
  now: number
  onRetry: (id: string) => void
  onRetryAll: () => void
  onMend: (item: Item) => void
  onOpen: (item: Item) => void
  onReport: () => void
}

export function View({ ready, items, heldForOthers, now, onRetryAll, onReport, ...on }: OutboxProps) {
  const waiting = items.filter((item) => item.state === 'waiting' || item.state === 'sending').length
  const refused = items.filter((item) => item.state === 'refused')
  const mending = refused.filter(isMended).length
  const stayed = refused.length - mending
  const foot = waiting > 0
    ? <BigButton icon='sending' label='全部现在发送' onTap={onRetryAll} />
    : <BigButton icon='camera' label='随手拍' onTap={onReport} />
  return (
    <Frame title='待发送和回执码' back foot={foot}>
      {heldForOthers > 0 && <Notice tone='wait' icon='kept' say={`这部手机里还有 ${heldForOthers} 件是用另一个身份（或未登录时）保存的，内容都在。换回那个身份就自动送出。`} live />}
      <PageState state={!ready ? 'loading' : items.length === 0 ? 'empty' : 'ready'} say={ready ? '这部手机上还没有上报。' : '正在打开'}>
        {waiting > 0 && <Notice tone='wait' icon='kept' say={`${waiting} 件已保存在手机里，有信号就自动送出。您可以离开了。`} live />}
        {mending > 0 && <Notice tone='late' icon='refused' say={`${mending} 件要改一处才能送出。`} live />}
        {stayed > 0 && <Notice tone='late' icon='refused' say={`${stayed} 件没送成，原因写在下面，内容都在。`} live />}
        {items.length > 0 && waiting + refused.length === 0 && <Notice tone='safe' icon='sent' say='全部已送达。回执码留在这里，随时可以查进展。' />}
        {items.map((item) => <ItemCard key={item.id} item={item} now={now} {...on} />)}
      </PageState>
    </Frame>
  )
}
