import { useRef, useState } from 'react'
import Taro, { useReachBottom, useRouter } from '@tarojs/taro'
import type { CaseSummary } from '@shared/contract/hazard'
import { call } from '@/api/client'
import { listState, usePaged } from '@/api/usePaged'
import { usePhotoLinks } from '@/api/usePhotoLinks'
import { Frame } from '@/components/Frame'
import { PageState } from '@/components/PageState'
import { addressOf } from '@/routes'
import { forOfficers } from '../../forOfficers'
import { useShownAgain } from '../../useShownAgain'
import { questionIn } from './question'
import { View, type Heading } from './View'

const limit = 20

/** The cases behind a number, or of a cluster: as many as the number says. */
function FigureCases() {
  const question = useRef(questionIn(useRouter().params)).current
  const [heading, setHeading] = useState<Heading>()
  const list = usePaged<CaseSummary>('cases', async (cursor) => {
    const page = { limit, ...(cursor !== undefined && { cursor }) }
    if (question.kind === 'cluster') {
      setHeading({ label: `${question.place} · 最近 ${String(question.days)} 天` })
      return call('board.clusterCases', { key: question.key, days: question.days, ...page })
    }
    const { label, amount, asOf, ...found } = await call('board.hazardCases', { ...question.input, ...page })
    setHeading({ label, amount, asOf })
    return found
  })
  const thumbs = usePhotoLinks(list.rows.flatMap((row) => row.thumb ?? []), 'thumb')
  useShownAgain(() => void list.reload())
  useReachBottom(() => void list.more())
  return (
    <Frame title='这些件' back wide>
      <PageState {...listState(list, '这里没有件。')} onRetry={() => void list.reload()}>
        {(list.rows.length > 0 || list.next !== undefined) && (
          <View heading={heading} rows={list.rows} thumbs={thumbs.links} adding={list.state === 'adding'} more={list.next === undefined ? undefined : () => void list.more()}
            said={list.failure?.say ?? ''} onOpen={(id) => void Taro.navigateTo({ url: addressOf('case', { id }) })} />
        )}
      </PageState>
    </Frame>
  )
}

export default forOfficers('这些件', FigureCases)
