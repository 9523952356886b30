import { useDidShow, useReachBottom } from '@tarojs/taro'
import { call } from '@/api/client'
import { listState, usePaged } from '@/api/usePaged'
import { now } from '@/device/clock'
import { useIdentity } from '@/identity/identity'
import { View } from './View'

/** What I took part in, what of it counts, and why something waits (J9). */
export default function MyParticipation() {
  const { me } = useIdentity()
  const list = usePaged(me?.personId ?? '', (cursor) => call('session.mine', { limit: 20, ...(cursor !== undefined && { cursor }) }))
  useDidShow(() => void list.reload())
  useReachBottom(() => void list.more())
  return (
    <View
      page={listState(list)} parts={list.rows} now={now()} onRetry={() => void list.reload()}
      more={list.next === undefined ? undefined : () => void list.more()} adding={list.state === 'adding'}
    />
  )
}
