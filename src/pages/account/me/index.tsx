import Taro, { useDidShow } from '@tarojs/taro'
import { useIdentity } from '@/identity/identity'
import { useOutbox } from '@/outbox/outbox'
import { addressOf, type RouteName } from '@/routes'
import { useFace } from '@/styles/face'
import { View } from './View'

/** 我的: own reports and codes, 投诉建议, 隐私说明, how it looks, signing in and out, 注销. */
export default function Me() {
  const { me, refresh, leave } = useIdentity()
  const { items } = useOutbox()
  const { face, choose } = useFace()
  useDidShow(() => void refresh())
  const open = (route: RouteName) => void Taro.navigateTo({ url: addressOf(route) })
  return (
    <View
      me={me} waiting={items.filter((item) => item.state !== 'sent').length} face={face} onFace={choose}
      onOpen={open} onLeave={() => void leave()}
    />
  )
}
