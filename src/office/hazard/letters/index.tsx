import { useState } from 'react'
import Taro, { useReachBottom } from '@tarojs/taro'
import { call } from '@/api/client'
import { listState, usePaged } from '@/api/usePaged'
import { BigButton } from '@/components/BigButton'
import { Chips } from '@/components/Chips'
import { Frame } from '@/components/Frame'
import { PageState } from '@/components/PageState'
import { now } from '@/device/clock'
import { addressOf, type RouteName } from '@/routes'
import { forOfficers } from '../../forOfficers'
import { useShownAgain } from '../../useShownAgain'
import { View, type Show } from './View'

const limit = 20
const tabs = [{ value: 'open', label: '待答复' }, { value: 'done', label: '已办结' }] as const
const empty = { open: '没有等待答复的转办件。', done: '还没有办结的转办件。' } as const satisfies Record<Show, string>
const go = (route: RouteName, query: Readonly<Record<string, string>> = {}) => void Taro.navigateTo({ url: addressOf(route, query) })

/** 转办件 by the hotline's own deadline, which runs beside ours (issue 3: own countdown). */
function Letters() {
  const [show, setShow] = useState<Show>('open')
  const list = usePaged(show, (cursor) => call('hazard.letters', { show, limit, ...(cursor !== undefined && { cursor }) }))
  useShownAgain(() => void list.reload())
  useReachBottom(() => void list.more())
  const foot = <Chips label='看哪一类' shown={false} options={tabs} value={show} onChange={(value) => value !== '' && setShow(value)} />
  const nothing = list.rows.length === 0 && list.next === undefined
  return (
    <Frame title='转办件' foot={foot} back wide>
      <PageState {...listState(list, empty[show])} onRetry={() => void list.reload()}>
        {nothing
          ? <BigButton tone='plain' icon='phone' label='登记转办件' onTap={() => go('incoming')} />
          : <View show={show} rows={list.rows} now={now()} adding={list.state === 'adding'} said={list.failure?.say ?? ''}
              more={list.next === undefined ? undefined : () => void list.more()} onOpen={(id) => go('case', { id })} />}
      </PageState>
    </Frame>
  )
}

export default forOfficers('转办件', Letters)
