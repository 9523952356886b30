import { useState } from 'react'
import Taro, { useReachBottom, useRouter } from '@tarojs/taro'
import type { QuestionCategory } from '@shared/domain/sessionWords'
import { call } from '@/api/client'
import { failureOf, useLoaded } from '@/api/useLoaded'
import { listState, usePaged } from '@/api/usePaged'
import { now } from '@/device/clock'
import { randomBytes } from '@/device/random'
import { canSpeak, speak } from '@/device/speak'
import { newId } from '@/outbox/names'
import { addressOf } from '@/routes'
import { View } from './View'

const blank: { readonly id: string; readonly text: string; readonly category: QuestionCategory | '' } = { id: '', text: '', category: '' }

/** A resident asks the consultation day from where he is, and reads the answers (J6, D9). */
export default function Ask() {
  const { session = '', question = '' } = useRouter().params
  const { shown, reload } = useLoaded(session, () => call('session.nearest', {}))
  const list = usePaged('', (cursor) => call('session.myQuestions', { limit: 20, ...(cursor !== undefined && { cursor }) }))
  const [draft, setDraft] = useState(blank)
  const [problem, setProblem] = useState('')
  const [sending, setSending] = useState(false)
  const [ticket, setTicket] = useState('')
  useReachBottom(() => void list.more())
  const days = shown.state === 'ready' ? shown.value.sessions : []
  const day = days.find(({ id }) => id === session) ?? days[0] ?? null

  const send = async () => {
    if (!day || draft.category === '') return
    setSending(true)
    // The same words sent again after a lost answer keep their id: one ticket.
    const id = draft.id || await newId({ now, randomBytes })
    setDraft({ ...draft, id })
    try {
      const asked = await call('session.ask', { id, session: day.id, stand: null, category: draft.category, text: draft.text.trim(), forOther: false })
      setTicket(asked.ticket)
      setDraft(blank)
      setProblem('')
      await list.reload()
    } catch (error) {
      setProblem(failureOf(error).say)
    }
    setSending(false)
  }
  const change = (next: Partial<typeof blank>) => { setDraft({ ...draft, ...next, id: '' }); setTicket('') }
  return (
    <View
      told={list.rows.find(({ id }) => id === question)} day={day} none={shown.state === 'ready' && !day} page={shown.state === 'ready' ? listState(list) : shown} questions={list.rows} now={now()} ticket={ticket}
      category={draft.category} onCategory={(category) => change({ category })} text={draft.text} onText={(text) => { if (text !== draft.text) change({ text }) }}
      problem={problem} sending={sending} onSend={() => void send()} onRetry={() => { void reload(); void list.reload() }} onAnswers={() => void Taro.navigateTo({ url: addressOf('answers') })}
      more={list.next === undefined ? undefined : () => void list.more()} {...(canSpeak() && { onSpeak: speak })}
    />
  )
}
