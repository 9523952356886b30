import { useRef, useState } from 'react'
import Taro, { useReachBottom, useRouter } from '@tarojs/taro'
import type { Output } from '@shared/contract/actions'
import { call } from '@/api/client'
import { listState, usePaged } from '@/api/usePaged'
import { Frame } from '@/components/Frame'
import { PageState } from '@/components/PageState'
import { addressOf } from '@/routes'
import { forOfficers } from '../../forOfficers'
import { useShownAgain } from '../../useShownAgain'
import { personsAsked } from '../behind/question'
import { View } from './View'

type Row = Output<'session.persons'>['rows'][number]
const limit = 20

/** The persons behind 人: as many rows as it says. */
function Persons() {
  const question = useRef(personsAsked(useRouter().params)).current
  const [whole, setWhole] = useState<{ amount: number; asOf: number }>()
  const list = usePaged<Row>('persons', async (cursor) => {
    const { amount, asOf, ...page } = await call('session.persons', { ...question, limit, ...(cursor !== undefined && { cursor }) })
    setWhole({ amount, asOf })
    return page
  })
  useShownAgain(() => void list.reload())
  useReachBottom(() => void list.more())
  return (
    <Frame title='这些人' back wide>
      <PageState {...listState(list, '这里没有人。')} onRetry={() => void list.reload()}>
        {(list.rows.length > 0 || list.next !== undefined) && (
          <View whole={whole} rows={list.rows} said={list.failure?.say ?? ''} adding={list.state === 'adding'} more={list.next === undefined ? undefined : () => void list.more()}
            onOpen={(id) => void Taro.navigateTo({ url: addressOf('session', { id }) })} />
        )}
      </PageState>
    </Frame>
  )
}

export default forOfficers('这些人', Persons)
