import { useState } from 'react'
import Taro from '@tarojs/taro'
import { allows } from '@shared/domain/policy'
import { call } from '@/api/client'
import { useLoaded } from '@/api/useLoaded'
import { listState, usePaged } from '@/api/usePaged'
import { Chips } from '@/components/Chips'
import { Frame } from '@/components/Frame'
import { PageState } from '@/components/PageState'
import { now } from '@/device/clock'
import { useIdentity } from '@/identity/identity'
import { addressOf } from '@/routes'
import { forOfficers } from '../../forOfficers'
import { useShownAgain } from '../../useShownAgain'
import { queryOf, type Tapped, type Way } from './asked'
import { periodOf, spans, type Span } from './periods'
import { useClusters } from './useClusters'
import { View } from './View'

const options = (Object.keys(spans) as Span[]).map((value) => ({ value, label: spans[value] }))
const openCases = (tapped: Tapped) => void Taro.navigateTo({ url: addressOf('figureCases', queryOf(tapped)) })

/** 隐患数字: the whole, its parts as bars, clusters; every number opens the cases it counts (issue 3, the board). */
function HazardBoard() {
  const acting = useIdentity((state) => state.acting)
  const top = acting?.unit.id ?? ''
  const [span, setSpan] = useState<Span>('year')
  const [by, setBy] = useState<Way>('unit')
  const [below, setBelow] = useState('')
  const scope = below || top
  const period = periodOf(span, now())
  const asked = { scope, period }
  const { shown, reload } = useLoaded(`${scope} ${period}`, () => call('board.hazardBars', { by: 'level', ...asked }))
  const bars = usePaged(`${by} ${scope} ${period}`, (cursor) => call('board.hazardBars', { by, ...asked, ...(cursor !== undefined && { cursor }) }).then(({ bars: rows, next }) => ({ rows, next })))
  const ofOffice = allows('boards', acting?.roles ?? [], true)
  const clusters = useClusters(ofOffice && below === '')

  const refresh = () => { void reload(); void bars.reload() }
  useShownAgain(refresh)
  const foot = <Chips label='哪一段时间发现的' shown={false} options={options} value={span} onChange={(value) => value !== '' && setSpan(value)} />
  return (
    <Frame title='隐患数字' foot={foot} back wide>
      <PageState {...(shown.state === 'ready' ? { state: 'ready' as const } : shown)} onRetry={refresh}>
        {shown.state === 'ready' && (
          <View
            whole={shown.value} by={by} onBy={setBy} bars={bars.rows} adding={bars.state === 'adding'} more={bars.next === undefined ? undefined : () => void bars.more()}
            barsState={listState(bars, '这段时间没有发现隐患。')} onRetry={() => void bars.reload()}
            onWhole={(figure) => openCases({ figure, ...asked })}
            onOpen={(bar, figure) => openCases({ figure, ...asked, bar: { by, key: bar.key } })}
            onDown={by === 'unit' ? (bar) => setBelow(bar.key) : undefined} onTop={below === '' ? undefined : () => setBelow('')}
            clusters={clusters} onBrief={() => void Taro.navigateTo({ url: addressOf('brief') })}
          />
        )}
      </PageState>
    </Frame>
  )
}

export default forOfficers('隐患数字', HazardBoard)
