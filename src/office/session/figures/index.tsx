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
import { useShownAgain } from '../../useShownAgain'
import { queryOf, type Tapped, type Way } from './asked'
import { periodOf, spans, type Span } from './spans'
import { View } from './View'

const options = (Object.keys(spans) as Span[]).map((value) => ({ value, label: spans[value] }))
const openRows = (tapped: Tapped) => void Taro.navigateTo({ url: addressOf(tapped.figure === 'persons' ? 'sessionPersons' : 'sessionsBehind', queryOf(tapped)) })

/** 活动数字: 场, 人次 and 人 of the unit and all below it, each with its rule; a number opens the sessions, or the persons, that sum to it. */
function SessionFigures() {
  const top = useIdentity((state) => state.acting?.unit.id ?? '')
  const [span, setSpan] = useState<Span>('all')
  const [by, setBy] = useState<Way>('unit')
  const [below, setBelow] = useState('')
  const scope = below || top
  const period = periodOf(span, now())
  const asked = { scope, period }
  const { shown, reload } = useLoaded(`${by} ${scope} ${period}`, () => Promise.all([call('session.figures', { by, ...asked }), call('campaign.done', asked)]))
  useShownAgain(() => void reload())
  const foot = <Chips label='哪一段时间' shown={false} options={options} value={span} onChange={(value) => value !== '' && setSpan(value)} />
  return (
    <Frame title='活动数字' foot={foot} back wide>
      <PageState {...(shown.state === 'ready' ? { state: 'ready' as const } : shown)} onRetry={() => void reload()}>
        {shown.state === 'ready' && (
          <View whole={shown.value[0]} blanks={shown.value[1].blanks} by={by} onBy={setBy} onBlank={({ activity, measure }) => void Taro.navigateTo({ url: addressOf('done', { activity, measure, ...asked }) })} onDrills={() => void Taro.navigateTo({ url: addressOf('sessionDrills') })} onQuiz={() => void Taro.navigateTo({ url: addressOf('quizFigures') })} onWhole={(figure) => openRows({ figure, ...asked })} onOpen={(bar, figure) => openRows({ figure, ...asked, bar: { by, key: bar.key } })}
            onDown={by === 'unit' ? (bar) => setBelow(bar.key) : undefined} onTop={below === '' ? undefined : () => setBelow('')} />
        )}
      </PageState>
    </Frame>
  )
}

export default forOfficers('活动数字', SessionFigures)
