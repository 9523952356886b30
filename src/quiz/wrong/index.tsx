import { useState } from 'react'
import { failureOf, useLoaded } from '@/api/useLoaded'
import { Frame } from '@/components/Frame'
import { PageState } from '@/components/PageState'
import { useIdentity } from '@/identity/identity'
import { toggled } from '../paper/sheet'
import { useAnswerKeys } from '../paper/useAnswerKeys'
import { readWrong } from './keptWrong'
import { practised } from './practice'
import { View, waitingSay, type Step } from './View'

/** 错题本: what was missed, once more; right twice and it is gone (J12). */
export default function WrongBook() {
  const { me } = useIdentity()
  const { shown, reload } = useLoaded(me?.personId ?? '', readWrong)
  const [step, setStep] = useState<Step>()
  const [said, setSaid] = useState('')
  const rows = shown.state === 'ready' ? shown.value.rows : []
  const row = step && rows[step.at]
  const begin = (at: number) => { setSaid(''); setStep({ at, chosen: [], looked: false }) }
  const choose = (option: number) => { if (step && row && !step.looked) setStep({ ...step, chosen: toggled(step.chosen, option, row.question.many) }) }
  const look = () => {
    if (!step || !row || step.looked || step.chosen.length === 0) return
    setStep({ ...step, looked: true })
    void practised(row.question.ref, step.chosen).then(
      (left) => setSaid(left === undefined ? '已存在手机里，有信号就自动送出。' : `错题本还有 ${String(left)} 题。`),
      (reason: unknown) => setSaid(failureOf(reason).say),
    )
  }
  const next = () => {
    if (!step) return
    if (step.at < rows.length - 1) begin(step.at + 1)
    else {
      setStep(undefined)
      void reload()
    }
  }
  useAnswerKeys(row && step ? { options: row.question.options.length, choose, step: () => undefined, next: step.looked ? next : look } : undefined)
  return shown.state === 'ready' && rows.length > 0
    ? <View book={shown.value} step={step} said={said} onBegin={() => begin(0)} onChoose={choose} onLook={look} onNext={next} onStop={() => { setStep(undefined); void reload() }} />
    : (
      <Frame title='错题本' back>
        <PageState state={shown.state === 'ready' ? 'empty' : shown.state} {...('say' in shown ? { say: shown.say } : { say: shown.state === 'ready' && shown.value.waiting > 0 ? waitingSay(shown.value.waiting) : '没有错题。答错的题会列在这里，带着解析和依据。' })} onRetry={() => void reload()} />
      </Frame>
    )
}
