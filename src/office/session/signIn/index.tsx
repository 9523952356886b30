import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { call } from '@/api/client'
import { failureOf, useLoaded } from '@/api/useLoaded'
import { Frame } from '@/components/Frame'
import { PageState } from '@/components/PageState'
import { now } from '@/device/clock'
import { randomBytes } from '@/device/random'
import { newId } from '@/outbox/names'
import { forOfficers } from '../../forOfficers'
import { sendBatch, sendSignIn, type SignIn } from '../entries'
import { useKept } from '../useKept'
import { inParts } from './names'
import { View, type Answer, type Ways } from './View'

type Person = SignIn['people'][number]
/** Another of the same name is asked for, never guessed. */
const personOf = (name: string, another: number, claimedAt: number): Person => ({ who: { name, another }, claimedAt })

/** 没带手机的, the paper list typed in later, and numbers of paper or a platform: each row keeps its source. */
function SignInPage() {
  const { id = '' } = useRouter().params
  const { shown, reload } = useLoaded(id, () => call('session.read', { id }))
  const [way, setWay] = useState<Ways>('walkIn')
  const [paper, setPaper, forgetPaper] = useKept(`${id} paper`, '')
  const [answers, setAnswers] = useState<readonly Answer[]>([])
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState('')
  // Pressing again after a lost answer must not count twice: a batch keeps its id until the office has answered.
  const [batch, setBatch, forgetBatch] = useKept(`${id} batch`, '')
  const view = shown.state === 'ready' ? shown.value : undefined

  const enter = async (names: readonly string[], source: SignIn['source'], another = 0): Promise<boolean> => {
    setBusy(true)
    setSaid('')
    const at = now()
    const told: Answer[] = []
    const failed = await (async () => {
      for (const part of inParts(names)) {
        const { people } = await sendSignIn({ id, source, people: part.map((name) => personOf(name, another, at)) })
        told.push(...people.map(({ name, outcome }) => ({ name, outcome, source, another })))
      }
    })().then(() => '', (error: unknown) => failureOf(error).say)
    setAnswers([...told, ...(another > 0 ? answers.filter(({ name }) => !names.includes(name)) : [])])
    const fresh = told.filter(({ outcome }) => outcome === 'in').length
    setSaid(failed !== '' ? `${told.length > 0 ? `已记 ${String(told.length)} 人。` : ''}${failed}` : `新记 ${String(fresh)} 人${told.length > fresh ? `，${String(told.length - fresh)} 人之前已签到` : ''}。`)
    await reload()
    setBusy(false)
    return failed === ''
  }
  const count = async (source: 'paper' | 'outside', amount: number, ground: string): Promise<boolean> => {
    setBusy(true)
    setSaid('')
    const name = batch || await newId({ now, randomBytes })
    setBatch(name)
    const at = now()
    const done = await sendBatch({ id, batch: name, what: 'attend', source, stand: null, amount, ground, since: at, claimedAt: at }).then(
      ({ say }) => { forgetBatch(); setSaid(`${say}${source === 'paper' ? '纸质' : '外部'} ${String(amount)} 人次。`); return true },
      (error: unknown) => { setSaid(failureOf(error).say); return false },
    )
    await reload()
    setBusy(false)
    return done
  }
  return (
    <Frame title='代签和补录' back>
      <PageState {...(shown.state === 'ready' ? { state: 'ready' as const } : shown)} onRetry={() => void reload()}>
        {view && (
          <View title={view.summary.title} times={view.summary.times} way={way} onWay={(next) => { setWay(next); setSaid(''); setAnswers([]) }} paper={paper} onPaper={setPaper} answers={answers} busy={busy} said={said}
            onWalkIn={(name) => enter([name], 'staff')} onPaperNames={async (names) => { if (await enter(names, 'paper')) forgetPaper() }} onAnother={({ name, source, another }) => void enter([name], source, another + 1)} onCount={count} />
        )}
      </PageState>
    </Frame>
  )
}

export default forOfficers('代签和补录', SignInPage)
