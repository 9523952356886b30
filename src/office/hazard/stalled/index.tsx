import { useState } from 'react'
import Taro, { useReachBottom } from '@tarojs/taro'
import { call } from '@/api/client'
import { listState, usePaged } from '@/api/usePaged'
import { usePhotoLinks } from '@/api/usePhotoLinks'
import { Chips } from '@/components/Chips'
import { Frame } from '@/components/Frame'
import { PageState } from '@/components/PageState'
import { now } from '@/device/clock'
import { addressOf } from '@/routes'
import { forOfficers } from '../../forOfficers'
import { useShownAgain } from '../../useShownAgain'
import { View } from './View'

const spans = { 3: '3 天', 7: '7 天', 15: '15 天', 30: '30 天' } as const
type Span = `${keyof typeof spans}`
const options = (Object.keys(spans) as Span[]).map((value) => ({ value, label: `满 ${spans[value]}` }))
const limit = 20

/** Open cases on which nobody has made a move, the longest first: the office asks, before it is a complaint. */
function Stalled() {
  const [days, setDays] = useState<Span>('7')
  const list = usePaged(days, (cursor) => call('hazard.stalled', { days: Number(days), limit, ...(cursor !== undefined && { cursor }) }))
  const thumbs = usePhotoLinks(list.rows.flatMap((row) => row.thumb ?? []), 'thumb')
  useShownAgain(() => void list.reload())
  useReachBottom(() => void list.more())
  const foot = <Chips label='多久没有进展' shown={false} options={options} value={days} onChange={(value) => value !== '' && setDays(value)} />
  return (
    <Frame title='久无进展的件' foot={foot} back wide>
      <PageState {...listState(list, `没有满 ${days} 天没有进展的件。`)} onRetry={() => void list.reload()}>
        {(list.rows.length > 0 || list.next !== undefined) && (
          <View rows={list.rows} thumbs={thumbs.links} now={now()} adding={list.state === 'adding'} said={list.failure?.say ?? ''}
            more={list.next === undefined ? undefined : () => void list.more()} onOpen={(id) => void Taro.navigateTo({ url: addressOf('case', { id }) })} />
        )}
      </PageState>
    </Frame>
  )
}

export default forOfficers('久无进展的件', Stalled)
