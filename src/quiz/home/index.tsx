import { useState } from 'react'
import Taro, { useDidShow, useReachBottom } from '@tarojs/taro'
import { call } from '@/api/client'
import { useLoaded } from '@/api/useLoaded'
import { usePaged } from '@/api/usePaged'
import { now } from '@/device/clock'
import { useIdentity } from '@/identity/identity'
import { useOutbox } from '@/outbox/outbox'
import { addressOf, type RouteName } from '@/routes'
import { keptHere, type KeptPaper } from '../keptPapers'
import { View } from './View'

/** 知识竞答: what is under way, what is open for me, what I missed, what I did (J12). */
export default function QuizHome() {
  const { me } = useIdentity()
  const who = me?.personId ?? ''
  const { shown, reload } = useLoaded(who, () => call('quiz.home', {}))
  const tries = usePaged(who, (cursor) => call('quiz.mine', { limit: 10, ...(cursor !== undefined && { cursor }) }))
  const [kept, setKept] = useState<readonly KeptPaper[]>([])
  const { items } = useOutbox()
  useDidShow(() => {
    void reload()
    void tries.reload()
    void keptHere().then(setKept)
  })
  useReachBottom(() => void tries.more())
  const open = (route: RouteName, query?: Readonly<Record<string, string>>) => void Taro.navigateTo({ url: addressOf(route, query) })
  return (
    <View
      shown={shown} tries={tries} kept={kept} now={now()} waiting={items.filter((item) => item.kind === 'quiz')}
      onRetry={() => { void reload(); void tries.reload() }} onOpen={open} onMore={() => void tries.more()}
    />
  )
}
