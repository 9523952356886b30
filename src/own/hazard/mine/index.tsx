import Taro, { useDidShow, useReachBottom } from '@tarojs/taro'
import { call } from '@/api/client'
import { listState, usePaged } from '@/api/usePaged'
import { usePhotoLinks } from '@/api/usePhotoLinks'
import { useIdentity } from '@/identity/identity'
import { addressOf } from '@/routes'
import { View } from './View'

/** One's own reports and where each stands. */
export default function Mine() {
  const { me } = useIdentity()
  const list = usePaged(me?.personId ?? '', (cursor) => call('hazard.mine', { limit: 20, ...(cursor !== undefined && { cursor }) }))
  const { links } = usePhotoLinks(list.rows.flatMap(({ thumb }) => (thumb === null ? [] : [thumb])), 'thumb')
  useDidShow(() => void list.reload())
  useReachBottom(() => void list.more())
  return (
    <View
      page={listState(list)} cases={list.rows} links={links} onRetry={() => void list.reload()}
      more={list.next === undefined ? undefined : () => void list.more()} adding={list.state === 'adding'}
      onOpen={(id) => void Taro.navigateTo({ url: addressOf('trace', { id }) })}
      onReport={() => void Taro.navigateTo({ url: addressOf('report') })}
    />
  )
}
