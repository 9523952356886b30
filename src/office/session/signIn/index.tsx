import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import type { SignInInput } from '@shared/contract/session'
import { call } from '@/api/client'
import { failureOf, useLoaded } from '@/api/useLoaded'
import { Frame } from '@/components/Frame'
import { PageState } from '@/components/PageState'
import { now } from '@/device/clock'
import { randomBytes } from '@/device/random'
import { newId } from '@/outbox/names'
import type { SessionEntry } from '@/outbox/outbox'
import { useEntries } from '@/outbox/useEntries'
import { forOfficers } from '../../forOfficers'
import { useKept } from '../useKept'
import { answersOf } from './answers'
import { inParts } from './names'
import { View, type Ways } from './View'

/** 没带手机的, the paper list typed in later, and numbers of paper or a platform: each row keeps its source, and waits here without network. */
function SignInPage() {
  const { id = '' } = useRouter().params
  const { shown, reload } = useLoaded(id, () => call('session.read', { id }))
  const entries = useEntries(id)
  const [way, setWay] = useState<Ways>('walkIn')
  const [paper, setPaper, forgetPaper] = useKept(`${id} paper`, '')
  const [mine, setMine] = useState<readonly string[]>([])
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState('')

  const put = async (all: readonly SessionEntry[]): Promise<boolean> => {
    setBusy(true)
    setSaid('')
    const kept: string[] = []
    const failed = await (async () => { for (const entry of all) kept.push((await entries.enter(entry)).id) })().then(() => '', (error: unknown) => failureOf(error).say)
    setMine((before) => [...kept.reverse(), ...before])
    setSaid(failed || '已保存在手机里，有信号就自动送出。')
    setBusy(false)
    return failed === ''
  }
  const signIn = (names: readonly string[], source: SignInInput['source'], another = 0) => {
    const claimedAt = now()
    return put(inParts(names).map((part) => ({ action: 'session.signIn', data: { id, source, people: part.map((name) => ({ who: { name, another }, claimedAt })) } })))
  }
  const count = async (source: 'paper' | 'outside', amount: number, ground: string) => {
    const at = now()
    return put([{ action: 'session.count', data: { id, batch: await newId({ now, randomBytes }), what: 'attend', source, stand: null, amount, ground, since: at, claimedAt: at } }])
  }
  const title = shown.state === 'ready' ? shown.value.summary.title : ''
  return (
    <Frame title='代签和补录' back>
      <PageState {...(shown.state === 'error' ? shown : { state: 'ready' as const })} onRetry={() => void reload()}>
        <View title={title} way={way} onWay={(next) => { setWay(next); setSaid('') }} paper={paper} onPaper={setPaper} answers={answersOf(entries, mine)} busy={busy} said={said}
          onWalkIn={(name) => signIn([name], 'staff')} onPaperNames={async (names) => { if (await signIn(names, 'paper')) forgetPaper() }} onAnother={({ name, source, another }) => void signIn([name], source, another + 1)}
          onWhich={({ claimedAt }, { who, group }) => void put([{ action: 'session.call', data: { id, marks: [{ who, group, mark: 'present', claimedAt }] } }])} onCount={count} onRetry={(item) => void entries.retry(item)} />
      </PageState>
    </Frame>
  )
}

export default forOfficers('代签和补录', SignInPage)
