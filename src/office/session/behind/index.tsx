import { useRef, useState } from 'react'
import Taro, { useReachBottom, useRouter } from '@tarojs/taro'
import type { Output } from '@shared/contract/actions'
import { call } from '@/api/client'
import { listState, usePaged } from '@/api/usePaged'
import { Frame } from '@/components/Frame'
import { PageState } from '@/components/PageState'
import { now } from '@/device/clock'
import { addressOf } from '@/routes'
import { forOfficers } from '../../forOfficers'
import { useShownAgain } from '../../useShownAgain'
import { questionIn } from './question'
import { View } from './View'

type Row = Output<'session.behind'>['rows'][number]
const limit = 20

/** The sessions behind a number: their amounts sum to it. */
function Behind() {
  const question = useRef(questionIn(useRouter().params)).current
  const [whole, setWhole] = useState<{ amount: number; asOf: number }>()
  const list = usePaged<Row>('behind', async (cursor) => {
    const { amount, asOf, ...page } = await call('session.behind', { ...question, limit, ...(cursor !== undefined && { cursor }) })
    setWhole({ amount, asOf })
    return page
  })
  useShownAgain(() => void list.reload())
  useReachBottom(() => void list.more())
  return (
    <Frame title='这些场' back wide>
      <PageState {...listState(list, '这里没有场次。')} onRetry={() => void list.reload()}>
        {(list.rows.length > 0 || list.next !== undefined) && (
          <View figure={question.figure} whole={whole} rows={list.rows} said={list.failure?.say ?? ''} adding={list.state === 'adding'} now={now()} more={list.next === undefined ? undefined : () => void list.more()}
            onOpen={(id) => void Taro.navigateTo({ url: addressOf('session', { id }) })} />
        )}
      </PageState>
    </Frame>
  )
}

export default forOfficers('这些场', Behind)
