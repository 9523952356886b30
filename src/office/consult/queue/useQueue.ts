/**
 * What is done with a question. Questions and answers go by the outbox: the phone has them before anybody says so (J6 J7). The others are one
 * open form, one call, and the list as it is then; ids are made once a form, so that a lost answer costs nothing.
 */
import { useEffect, useRef, useState } from 'react'
import type { QuestionInput } from '@shared/contract/sessionDesk'
import { formatReceipt } from '@shared/domain/receipt'
import type { PlaceClass } from '@shared/domain/words'
import { call } from '@/api/client'
import { failureOf } from '@/api/useLoaded'
import { now } from '@/device/clock'
import { randomBytes } from '@/device/random'
import { newId, newReceipt } from '@/outbox/names'
import type { SessionEntry } from '@/outbox/outbox'
import { useEntries } from '@/outbox/useEntries'
import { hazardOf, type Question } from './queue'

/** Also one that the office has not got yet. */
export type Answerable = Pick<Question, 'id' | 'ticket' | 'text' | 'hasInbox'>
export type Form = { readonly is: 'ask' } | { readonly is: 'answer'; readonly question: Answerable }
  | { readonly is: 'hazard' | 'publish' | 'takeDown'; readonly question: Question }
/** Where it is: the unit where one was picked, else what kind of place. */
export interface HazardPlace { readonly class: PlaceClass; readonly unitId: string | null; readonly words: string }
const chance = { now, randomBytes }

const kept = '已保存在手机里，有信号就自动送出。'

export function useQueue(session: string, reload: () => Promise<unknown>) {
  const entries = useEntries(session)
  const [form, setForm] = useState<Form | null>(null)
  const [busy, setBusy] = useState(false)
  /** In the open form: why it did not go. */
  const [wrong, setWrong] = useState('')
  /** On the page: what was done. */
  const [said, setSaid] = useState('')
  /** The last question or answer that was put into the outbox here. */
  const [put, setPut] = useState<{ readonly item: string; readonly done: string } | null>(null)
  const names = useRef<{ id: string; receipt: string; seenAt: number } | null>(null)
  const named = async () => (names.current ??= { id: await newId(chance), receipt: await newReceipt(chance), seenAt: now() })

  const open = (next: Form | null) => { names.current = null; setWrong(''); setForm(next) }
  const run = async (work: () => Promise<string>, done?: () => void) => {
    setBusy(true)
    setWrong('')
    await work().then((words) => { done?.(); setPut(null); setSaid(words); open(null) }, (error: unknown) => setWrong(failureOf(error).say))
    setBusy(false)
    await reload()
  }
  const enter = async (entry: SessionEntry, done: string, forget: () => void) => {
    setBusy(true)
    setWrong('')
    await entries.enter(entry).then(({ id }) => { forget(); setPut({ item: id, done }); setSaid(''); open(null) }, (error: unknown) => setWrong(failureOf(error).say))
    setBusy(false)
  }
  const waits = entries.waiting.length
  const before = useRef(waits)
  const again = useRef(reload)
  again.current = reload
  useEffect(() => {
    if (waits < before.current) void again.current()
    before.current = waits
  }, [waits])
  const answered = put && entries.answered.find(({ id }) => id === put.item)?.answer
  // A refused one says so where it lies.
  const putSays = put && entries.waiting.some(({ id }) => id === put.item) ? kept : answered && 'ticket' in answered ? put?.done.replace('#', answered.ticket) : ''
  return {
    form, busy, wrong, open, entries,
    said: said || (putSays ?? ''),
    ask: async (question: Omit<QuestionInput, 'id' | 'session' | 'forOther' | 'claimedAt'>, forget: () => void) =>
      enter({ action: 'session.ask', data: { id: (await named()).id, session, forOther: true, claimedAt: now(), ...question } }, '已取号：#', forget),
    answer: ({ id }: Answerable, text: string, aloud: boolean, forget: () => void) =>
      void enter({ action: 'session.answer', session, data: { id, text, aloud, claimedAt: now() } }, '# 已答复。', forget),
    toHazard: ({ id, category, hasInbox }: Question, place: HazardPlace, text: string) => void run(async () => {
      const { id: reportId, receipt, seenAt } = await named()
      const { report } = await call('session.toHazard', {
        id,
        report: { id: reportId, receipt, seenAt, text, category: hazardOf(category), place: { ...place, position: null }, photos: [], suspicion: 'unsure', harms: [], firstAid: [], source: hasInbox ? 'self' : 'inPerson', channel: 'unit', showName: false, contact: null },
      })
      return hasInbox ? `已上报：${report.number}。提问人会收到消息。` : `已上报：${report.number}。请告诉提问人回执码：${formatReceipt(receipt)}`
    }),
    publish: ({ id }: Question, words: { question: string; answer: string }) => void run(async () => {
      await call('session.publish', { id, ...words })
      return '已送审，通过后所有人可见。'
    }),
    takeDown: ({ id }: Question, ground: string) => void run(async () => {
      await call('session.takeDown', { id, ground })
      return '已撤下，其他人看不到了。'
    }),
  }
}
