import { useState } from 'react'
import { call } from '@/api/client'
import { Frame } from '@/components/Frame'
import { PageState } from '@/components/PageState'
import { failureOf, useLoaded } from '@/api/useLoaded'
import { placeOf, unasked, type Question } from './question'
import { forOfficers } from '../../forOfficers'
import { View, type Answer } from './View'

/** The routing table in words, its gaps, and who would get what without sending (J2). */
function Routing() {
  const { shown, reload } = useLoaded('table', () => call('hazard.routing', {}))
  const [question, setQuestion] = useState<Question>(unasked)
  const [answer, setAnswer] = useState<Answer>({ state: 'none' })

  const ask = async () => {
    setAnswer({ state: 'busy' })
    setAnswer(await call('hazard.routingTry', placeOf(question)).then((route) => ({ state: 'found' as const, route }), (error: unknown) => ({ state: 'failed' as const, say: failureOf(error).say })))
  }
  return (
    <Frame title='责任分派表' back wide>
      <PageState {...(shown.state === 'ready' ? { state: 'ready' as const } : shown)} onRetry={() => void reload()}>
        {shown.state === 'ready' && (
          <View table={shown.value} question={question} answer={answer} onAsk={() => void ask()}
            onChange={(part) => { setQuestion((before) => ({ ...before, ...part })); setAnswer({ state: 'none' }) }} />
        )}
      </PageState>
    </Frame>
  )
}

export default forOfficers('责任分派表', Routing)
