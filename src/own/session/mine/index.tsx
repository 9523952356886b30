import Taro, { useDidShow, useReachBottom } from '@tarojs/taro'
import { mayCertify } from '@shared/domain/quizCertificate'
import { call } from '@/api/client'
import { useLoaded } from '@/api/useLoaded'
import { listState, usePaged } from '@/api/usePaged'
import { now } from '@/device/clock'
import { useIdentity } from '@/identity/identity'
import { addressOf } from '@/routes'
import { View } from './View'

/** What I took part in, what of it counts, and why something waits (J9); the certificates of papers that passed. */
export default function MyParticipation() {
  const { me } = useIdentity()
  const list = usePaged(me?.personId ?? '', (cursor) => call('session.mine', { limit: 20, ...(cursor !== undefined && { cursor }) }))
  const { shown: tries, reload } = useLoaded(me?.personId ?? '', () => call('quiz.mine', { limit: 50 }))
  useDidShow(() => {
    void list.reload()
    void reload()
  })
  useReachBottom(() => void list.more())
  return (
    <View
      page={listState(list)} parts={list.rows} now={now()} onRetry={() => void list.reload()}
      more={list.next === undefined ? undefined : () => void list.more()} adding={list.state === 'adding'}
      tries={tries.state === 'ready' ? tries.value.rows.filter(mayCertify) : []} onQuiz={() => void Taro.navigateTo({ url: addressOf('quiz') })}
      onCertificate={(attempt) => void Taro.navigateTo({ url: addressOf('quizCertificate', { attempt }) })}
    />
  )
}
