import { useState } from 'react'
import Taro, { useDidShow, useReachBottom } from '@tarojs/taro'
import { call } from '@/api/client'
import { listState, usePaged } from '@/api/usePaged'
import { now } from '@/device/clock'
import { useIdentity } from '@/identity/identity'
import { useUnreadBadge } from '../useUnreadBadge'
import { pageOfLink } from './links'
import { View } from './View'

/** What the office has told this person; a tap marks it read and opens what it is about. */
export default function Inbox() {
  const { me, refresh } = useIdentity()
  useUnreadBadge(me?.unread ?? 0)
  const list = usePaged(me?.personId ?? '', (cursor) => call('account.inbox', { limit: 20, ...(cursor !== undefined && { cursor }) }))
  const [read, setRead] = useState<readonly string[]>([])
  useDidShow(() => void list.reload())
  useReachBottom(() => void list.more())

  // What could not be marked stays unread and is marked the next time: nothing to tell the reader.
  const mark = (ids: readonly string[]) => {
    if (ids.length === 0) return
    setRead((before) => [...before, ...ids])
    call('account.readMessages', { ids: ids.slice(0, 50) }).then(() => refresh(), () => setRead((before) => before.filter((id) => !ids.includes(id))))
  }
  const messages = list.rows.map((message) => ({ ...message, read: message.read || read.includes(message.id) }))
  return (
    <View
      page={listState(list)} messages={messages} now={now()}
      more={list.next === undefined ? undefined : () => void list.more()} adding={list.state === 'adding'}
      onRetry={() => void list.reload()}
      onMarkAll={() => mark(messages.filter((message) => !message.read).map((message) => message.id))}
      onOpen={(message) => {
        if (!message.read) mark([message.id])
        const url = pageOfLink(message.link)
        if (url) void Taro.navigateTo({ url })
      }}
    />
  )
}
