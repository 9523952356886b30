import { useState } from 'react'
import { useReachBottom } from '@tarojs/taro'
import { call } from '@/api/client'
import { failureOf } from '@/api/useLoaded'
import { listState, usePaged } from '@/api/usePaged'
import { now } from '@/device/clock'
import { randomBytes } from '@/device/random'
import { newId } from '@/outbox/names'
import { View } from './View'

/** 投诉建议 with the office's replies (W-09). */
export default function Suggestions() {
  const list = usePaged('', (cursor) => call('account.suggestions', { limit: 20, ...(cursor !== undefined && { cursor }) }))
  const [sending, setSending] = useState(false)
  const [problem, setProblem] = useState('')
  const [draft, setDraft] = useState({ id: '', text: '' })
  useReachBottom(() => void list.more())

  const send = async () => {
    setSending(true)
    // The same words sent again after a lost answer keep their id: the office takes them once.
    const id = draft.id || await newId({ now, randomBytes })
    setDraft({ ...draft, id })
    try {
      await call('account.suggest', { id, text: draft.text.trim() })
      setDraft({ id: '', text: '' })
      setProblem('')
      await list.reload()
    } catch (error) {
      setProblem(failureOf(error).say)
    }
    setSending(false)
  }
  return (
    <View
      page={listState(list)} suggestions={list.rows} now={now()} onRetry={() => void list.reload()}
      more={list.next === undefined ? undefined : () => void list.more()} adding={list.state === 'adding'}
      text={draft.text} onText={(text) => setDraft({ id: '', text })} problem={problem} sending={sending} onSend={() => void send()}
    />
  )
}
