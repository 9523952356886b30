import { useState } from 'react'
import Taro from '@tarojs/taro'
import { call } from '@/api/client'
import { useLoaded } from '@/api/useLoaded'
import { Chips } from '@/components/Chips'
import { Frame } from '@/components/Frame'
import { PageState } from '@/components/PageState'
import { now } from '@/device/clock'
import { useIdentity } from '@/identity/identity'
import { addressOf } from '@/routes'
import { forOfficers } from '../../forOfficers'
import { periodOf, spans, type Span } from '../../session/figures/spans'
import { useShownAgain } from '../../useShownAgain'
import { View } from './View'

const options = (Object.keys(spans) as Span[]).map((value) => ({ value, label: spans[value] }))

/** 答题数字: 2a 2b and the quiz's part of row 7, of the unit and all below it, each with its rule; a number opens its rows. */
function QuizFigures() {
  const top = useIdentity((state) => state.acting?.unit.id ?? '')
  const [span, setSpan] = useState<Span>('all')
  const [below, setBelow] = useState('')
  const scope = below || top
  const period = periodOf(span, now())
  const { shown, reload } = useLoaded(`${scope} ${period}`, () => call('quiz.figures', { scope, period }))
  useShownAgain(() => void reload())
  return (
    <Frame title='答题数字' foot={<Chips label='哪一段时间' shown={false} options={options} value={span} onChange={(value) => value !== '' && setSpan(value)} />} back wide>
      <PageState {...(shown.state === 'ready' ? { state: 'ready' as const } : shown)} onRetry={() => void reload()}>
        {shown.state === 'ready' && (
          <View whole={shown.value} onDown={setBelow} onTop={below === '' ? undefined : () => setBelow('')}
            onOpen={({ of, figure }, unit, own) => void Taro.navigateTo({ url: addressOf('quizBehind', { of, figure, scope: unit, period, ...(own && { own: 'yes' }) }) })} />
        )}
      </PageState>
    </Frame>
  )
}

export default forOfficers('答题数字', QuizFigures)
