import { useEffect, useRef, useState } from 'react'
import Taro, { useReachBottom, useRouter } from '@tarojs/taro'
import type { QuestionCategory } from '@shared/domain/sessionWords'
import { call } from '@/api/client'
import { failureOf, useLoaded } from '@/api/useLoaded'
import { listState, usePaged } from '@/api/usePaged'
import { now } from '@/device/clock'
import { randomBytes } from '@/device/random'
import { canSpeak, speak } from '@/device/speak'
import { preloaded } from '@/identity/preloaded'
import { newId } from '@/outbox/names'
import { useOwnQuestions } from '@/outbox/useOwnQuestions'
import { addressOf } from '@/routes'
import { KeptQuestion } from './KeptQuestion'
import { View } from './View'

const blank: { readonly text: string; readonly category: QuestionCategory | '' } = { text: '', category: '' }

/** A resident asks the consultation day from where he is, and reads the answers (J6, D9). */
export default function Ask() {
  const { session = '', question = '' } = useRouter().params
  const { shown, reload } = useLoaded(session, () => preloaded(session === '' ? 'nearest sessions' : `nearest sessions ${session}`, () => call('session.nearest', session === '' ? {} : { session })))
  const list = usePaged('', (cursor) => call('session.myQuestions', { limit: 20, ...(cursor !== undefined && { cursor }) }))
  const [draft, setDraft] = useState(blank)
  const [problem, setProblem] = useState('')
  const [sending, setSending] = useState(false)
  /** In the outbox: what was asked last. */
  const [put, setPut] = useState('')
  const { mine, waiting, refused, ask, remove } = useOwnQuestions()
  useReachBottom(() => void list.more())
  const days = shown.state === 'ready' ? shown.value.sessions : []
  const [picked, setPicked] = useState('')
  // Where there are several, whom a question goes to is said, never guessed.
  const day = days.find(({ id }) => id === (picked || session)) ?? (days.length === 1 && session === '' ? days[0] : undefined) ?? null

  const send = async () => {
    if (!day || draft.category === '') return
    setSending(true)
    const id = await newId({ now, randomBytes })
    await ask({ id, session: day.id, stand: null, category: draft.category, text: draft.text.trim(), forOther: false, claimedAt: now() }).then(
      (item) => { setPut(item.id); setDraft(blank); setProblem('') },
      (error: unknown) => setProblem(failureOf(error).say),
    )
    setSending(false)
  }
  const change = (next: Partial<typeof blank>) => { setDraft({ ...draft, ...next }); setPut('') }
  const waits = useRef(waiting.length)
  const { reload: readAgain } = list
  useEffect(() => {
    if (waiting.length < waits.current) void readAgain()
    waits.current = waiting.length
  }, [waiting.length, readAgain])
  const last = mine.find(({ id }) => id === put)
  const ticket = last?.answer && 'ticket' in last.answer ? last.answer.ticket : ''
  const mend = async ({ id, entry: { data: { category, text } } }: (typeof mine)[number]) => {
    await remove(id)
    change({ category, text })
  }
  return (
    <View
      told={list.rows.find(({ id }) => id === question)} day={day} days={days} onDay={(id) => { setPicked(id); setPut('') }} none={shown.state === 'ready' && days.length === 0} page={shown.state === 'ready' ? listState(list) : shown} questions={list.rows} now={now()} ticket={ticket} waits={waiting.some(({ id }) => id === put)}
      kept={[...refused, ...waiting].map((item) => <KeptQuestion key={item.id} item={item} now={now()} onMend={() => void mend(item)} onRemove={() => void remove(item.id)} />)}
      category={draft.category} onCategory={(category) => change({ category })} text={draft.text} onText={(text) => { if (text !== draft.text) change({ text }) }}
      problem={problem} sending={sending} onSend={() => void send()} onRetry={() => { void reload(); void list.reload() }} onAnswers={() => void Taro.navigateTo({ url: addressOf('answers') })}
      more={list.next === undefined ? undefined : () => void list.more()} {...(canSpeak() && { onSpeak: speak })}
    />
  )
}
