import { useState } from 'react'
import Taro, { useRouter } from '@tarojs/taro'
import type { QuestionView } from '@shared/contract/quizBank'
import { faultsOf, type BankQuestion } from '@shared/domain/quizQuestion'
import { call } from '@/api/client'
import { failureOf, useLoaded } from '@/api/useLoaded'
import { BigButton } from '@/components/BigButton'
import { Frame } from '@/components/Frame'
import { PageState } from '@/components/PageState'
import { now } from '@/device/clock'
import { randomBytes } from '@/device/random'
import { newId } from '@/outbox/names'
import { forOfficers } from '../../forOfficers'
import { emptyQuestion, readyToSend } from './form'
import { Form } from './Form'
import { Reading } from './Reading'

interface Opened { readonly id: string; readonly view: QuestionView | null }

/** One question: read where it is another's, written where it is one's own. A change makes a new version; old papers keep the old one (E1). */
function Question() {
  const { id: asked = '' } = useRouter().params
  const { shown, reload, replace } = useLoaded<Opened>(asked, async () => (asked === '' ? { id: await newId({ now, randomBytes }), view: null } : { id: asked, view: await call('quiz.question', { id: asked }) }))
  const title = asked === '' ? '新写一道题' : '题目'
  if (shown.state !== 'ready') return <Frame title={title} back><PageState {...shown} onRetry={() => void reload()} /></Frame>
  const { id, view } = shown.value
  // What cannot be seen must not be written over.
  if (view && (!view.own || view.hidden)) return <Frame title={title} back><Reading view={view} /></Frame>
  return <Writing key={`${id} ${String(view?.row.version ?? 0)}`} title={title} id={id} view={view} onSaved={(saved) => replace({ id, view: saved })} onStale={() => void reload()} />
}

function Writing({ title, id, view, onSaved, onStale }: { title: string; id: string; view: QuestionView | null; onSaved: (view: QuestionView) => void; onStale: () => void }) {
  const [question, setQuestion] = useState<BankQuestion>(view?.question ?? emptyQuestion)
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState('')
  const faults = tried ? faultsOf(readyToSend(question)) : []
  const version = view?.row.version ?? 0

  const run = async (work: Promise<QuestionView>, done: string) => {
    setBusy(true)
    const failed = await work.then((saved) => { onSaved(saved); return undefined }, failureOf)
    setBusy(false)
    setSaid(failed?.say ?? done)
    return failed
  }
  const save = async () => {
    setTried(true)
    const ready = readyToSend(question)
    const [fault] = faultsOf(ready)
    if (fault) return setSaid(fault.say)
    const failed = await run(call('quiz.saveQuestion', { id, version, question: { ...ready, options: [...ready.options], key: [...ready.key] } }), '')
    if (!failed) void Taro.navigateBack()
  }
  const move = (state: 'active' | 'retired', ground: string) => void run(call('quiz.moveQuestion', { id, version, state, ground }), state === 'retired' ? '已停用，以后的卷子不再出这道题。' : '已恢复使用。').then((failed) => { if (failed) onStale() })
  const foot = <BigButton icon='save' label={view ? '保存为新版本' : '放进题库'} busy={busy} onTap={() => void save()} />
  return (
    <Frame title={title} foot={foot} back>
      <Form question={question} faults={faults} said={said} view={view} busy={busy} onChange={(part) => { setQuestion({ ...question, ...part }); setSaid('') }} onMove={move} />
    </Frame>
  )
}

export default forOfficers('题目', Question)
