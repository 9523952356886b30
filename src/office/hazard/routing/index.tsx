import { useState } from 'react'
import Taro from '@tarojs/taro'
import { call } from '@/api/client'
import { failureOf, useLoaded } from '@/api/useLoaded'
import { BigButton } from '@/components/BigButton'
import { Frame } from '@/components/Frame'
import { PageState } from '@/components/PageState'
import { addressOf, type RouteName } from '@/routes'
import { forOfficers } from '../../forOfficers'
import { useShownAgain } from '../../useShownAgain'
import { placeOf, unasked, type Question } from './question'
import { View, type Answer } from './View'

const open = (route: RouteName) => void Taro.navigateTo({ url: addressOf(route) })

/** The routing table in words, its gaps, and who would get what without sending (J2). */
function Routing() {
  const { shown, reload } = useLoaded('table', () => call('hazard.routing', {}))
  const [question, setQuestion] = useState<Question>(unasked)
  const [answer, setAnswer] = useState<Answer>({ state: 'none' })
  useShownAgain(() => void reload())

  const ask = async () => {
    setAnswer({ state: 'busy' })
    setAnswer(await call('hazard.routingTry', placeOf(question)).then((route) => ({ state: 'found' as const, route }), (error: unknown) => ({ state: 'failed' as const, say: failureOf(error).say })))
  }
  const foot = shown.state === 'ready' && <BigButton icon='edit' label='编辑责任分派表' onTap={() => open('routingEdit')} />
  return (
    <Frame title='责任分派表' foot={foot} back wide>
      <PageState {...(shown.state === 'ready' ? { state: 'ready' as const } : shown)} onRetry={() => void reload()}>
        {shown.state === 'ready' && (
          <View table={shown.value} question={question} answer={answer} onAsk={() => void ask()} onVersions={() => open('routingVersions')}
            onChange={(part) => { setQuestion((before) => ({ ...before, ...part })); setAnswer({ state: 'none' }) }} />
        )}
      </PageState>
    </Frame>
  )
}

export default forOfficers('责任分派表', Routing)
