import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { call } from '@/api/client'
import { failureOf, useLoaded } from '@/api/useLoaded'
import { Frame } from '@/components/Frame'
import { PageState } from '@/components/PageState'
import { useIdentity } from '@/identity/identity'
import { forOfficers } from '../../forOfficers'
import { useShownAgain } from '../../useShownAgain'
import { View } from './View'

/** Units by the rate of staff that has taken part; only where an office leader has switched it on with a ground (decision 16). */
function Rates() {
  const { id = '' } = useRouter().params
  const isLeader = useIdentity((state) => state.acting?.roles.includes('officeLeader') === true)
  const { shown, reload } = useLoaded(id, () => call('quiz.rates', { id }))
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState('')
  useShownAgain(() => void reload())

  /** Resolves with whether it was done. */
  const run = async (work: () => Promise<unknown>, done: string): Promise<boolean> => {
    setBusy(true)
    setSaid('')
    const failure = await work().then(() => undefined, failureOf)
    await reload()
    setSaid(failure?.say ?? done)
    setBusy(false)
    return failure === undefined
  }
  return (
    <Frame title='参与率排名' back wide>
      <PageState {...(shown.state === 'ready' ? { state: 'ready' as const } : shown)} onRetry={() => void reload()}>
        {shown.state === 'ready' && (
          <View rates={shown.value} isLeader={isLeader} busy={busy} said={said}
            onSwitch={(on, ground) => run(() => call('quiz.ranking', { id, version: shown.value.version, on, ground }), on ? '已开启。' : '已关闭，不再显示名次。')}
            onStaff={(staff) => run(() => call('quiz.saveStaff', { unitId: shown.value.own.unit.id, staff }), '已保存职工人数。')} />
        )}
      </PageState>
    </Frame>
  )
}

export default forOfficers('参与率排名', Rates)
