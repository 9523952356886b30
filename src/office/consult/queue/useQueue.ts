/** What is done with a question: one open form, one call, and the list as it is then. Ids are made once a form, so that a lost answer costs nothing. */
import { useRef, useState } from 'react'
import type { Input } from '@shared/contract/actions'
import { formatReceipt } from '@shared/domain/receipt'
import type { PlaceClass } from '@shared/domain/words'
import { call } from '@/api/client'
import { failureOf } from '@/api/useLoaded'
import { now } from '@/device/clock'
import { randomBytes } from '@/device/random'
import { newId, newReceipt } from '@/outbox/names'
import { hazardOf, type Question } from './queue'

export type Form = { readonly is: 'ask' } | { readonly is: 'answer' | 'hazard' | 'publish' | 'takeDown'; readonly question: Question }
const chance = { now, randomBytes }

export function useQueue(session: string, reload: () => Promise<unknown>) {
  const [form, setForm] = useState<Form | null>(null)
  const [busy, setBusy] = useState(false)
  /** In the open form: why it did not go. */
  const [wrong, setWrong] = useState('')
  /** On the page: what was done. */
  const [said, setSaid] = useState('')
  const names = useRef<{ id: string; receipt: string; seenAt: number } | null>(null)
  const named = async () => (names.current ??= { id: await newId(chance), receipt: await newReceipt(chance), seenAt: now() })

  const open = (next: Form | null) => { names.current = null; setWrong(''); setForm(next) }
  const run = async (work: () => Promise<string>, done?: () => void) => {
    setBusy(true)
    setWrong('')
    await work().then((words) => { done?.(); setSaid(words); open(null) }, (error: unknown) => setWrong(failureOf(error).say))
    setBusy(false)
    await reload()
  }
  return {
    form, busy, wrong, said, open,
    ask: (question: Omit<Input<'session.ask'>, 'id' | 'session' | 'forOther'>, forget: () => void) => void run(async () => {
      const { ticket } = await call('session.ask', { id: (await named()).id, session, forOther: true, ...question })
      return `已取号：${ticket}`
    }, forget),
    answer: ({ id, ticket }: Question, text: string, aloud: boolean, forget: () => void) => void run(async () => {
      await call('session.answer', { id, text, aloud })
      return `${ticket} 已答复。`
    }, forget),
    toHazard: ({ id, category, hasInbox }: Question, place: { class: PlaceClass; words: string }, text: string) => void run(async () => {
      const { id: reportId, receipt, seenAt } = await named()
      const { report } = await call('session.toHazard', {
        id,
        report: { id: reportId, receipt, seenAt, text, category: hazardOf(category), place: { ...place, unitId: null, position: null }, photos: [], suspicion: 'unsure', harms: [], firstAid: [], source: hasInbox ? 'self' : 'inPerson', channel: 'unit', showName: false, contact: null },
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
