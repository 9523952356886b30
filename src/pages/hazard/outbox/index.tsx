import { useEffect, useState } from 'react'
import Taro, { useDidShow } from '@tarojs/taro'
import { now } from '@/device/clock'
import { readShelf, useOutbox, type Item } from '@/outbox/outbox'
import { addressOf } from '@/routes'
import { View } from './View'

/** Where a kept thing is shown whole. */
function behind(item: Item): string {
  switch (item.kind) {
    case 'decision': return addressOf('case', { id: item.decision.id })
    case 'proof': return addressOf('session', { id: item.session })
    case 'supplement': return addressOf('supplement', { id: item.id })
    default: return addressOf('receipt', { id: item.id })
  }
}

const mendedAt = ({ kind, id }: Item): string => (kind === 'supplement' ? addressOf('supplementNew', { mend: id }) : addressOf('report', { mend: id }))

/** What this phone keeps: waiting, sent, to be mended; each with its receipt code and one thing to do. */
export default function Outbox() {
  const { items, heldForOthers, retry, flush } = useOutbox()
  const [read, setRead] = useState(false)
  useEffect(() => { void readShelf().then(() => setRead(true)) }, [])
  useDidShow(() => void flush())
  return (
    <View
      ready={read} items={items.filter(({ kind, state }) => kind !== 'entry' || state !== 'sent')} heldForOthers={heldForOthers} now={now()}
      onRetry={(id) => void retry(id)} onRetryAll={() => void flush()}
      onMend={(item) => void Taro.navigateTo({ url: mendedAt(item) })}
      onOpen={(item) => void Taro.navigateTo({ url: behind(item) })}
      onReport={() => void Taro.navigateTo({ url: addressOf('report') })}
    />
  )
}
