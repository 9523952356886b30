import { useState } from 'react'
import Taro, { useRouter } from '@tarojs/taro'
import { call } from '@/api/client'
import { useLoaded } from '@/api/useLoaded'
import { Frame } from '@/components/Frame'
import { PageState } from '@/components/PageState'
import { useIdentity } from '@/identity/identity'
import { addressOf } from '@/routes'
import { forOfficers } from '../../forOfficers'
import { useShownAgain } from '../../useShownAgain'
import { View } from './View'

/** How many people of each unit have taken part, in tree order: progress, never a rank. */
function Progress() {
  const { id = '' } = useRouter().params
  const top = useIdentity((state) => state.acting?.unit.id ?? '')
  const [below, setBelow] = useState('')
  const scope = below || top
  const { shown, reload } = useLoaded(`${id} ${scope}`, () => call('quiz.progress', { id, scope }))
  useShownAgain(() => void reload())
  return (
    <Frame title='各单位进度' back wide>
      <PageState {...(shown.state === 'ready' ? { state: 'ready' as const } : shown)} onRetry={() => void reload()}>
        {shown.state === 'ready' && (
          <View progress={shown.value} onDown={setBelow} onTop={below === '' ? undefined : () => setBelow('')}
            onPersons={(unit, own) => void Taro.navigateTo({ url: addressOf('competitionPersons', { id, scope: unit, ...(own && { own: 'yes' }) }) })} />
        )}
      </PageState>
    </Frame>
  )
}

export default forOfficers('各单位进度', Progress)
