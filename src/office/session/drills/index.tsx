import { useState } from 'react'
import Taro, { useReachBottom } from '@tarojs/taro'
import type { Output } from '@shared/contract/actions'
import { call } from '@/api/client'
import { failureOf } from '@/api/useLoaded'
import { listState, usePaged } from '@/api/usePaged'
import { Frame } from '@/components/Frame'
import { PageState } from '@/components/PageState'
import { useIdentity } from '@/identity/identity'
import { addressOf } from '@/routes'
import { forOfficers } from '../../forOfficers'
import { useShownAgain } from '../../useShownAgain'
import { View } from './View'

type Row = Output<'session.drills'>['rows'][number]

/** 演练日历: which drills the units of one's line owe in their periods, by what they are (L-30 L-31 L-32). */
function Drills() {
  const unit = useIdentity((state) => state.acting?.unit.id ?? '')
  const [said, setSaid] = useState('')
  const [asOf, setAsOf] = useState<number>()
  const list = usePaged<Row>(unit, async (cursor) => {
    const { asOf: at, rows, next } = await call('session.drills', cursor === undefined ? {} : { cursor })
    setAsOf(at)
    return { rows: rows.filter(({ duties }) => duties.length > 0), ...(next !== undefined && { next }) }
  })
  useShownAgain(() => void list.reload())
  useReachBottom(() => void list.more())
  const nameKeyFire = async (row: Row) => {
    setSaid(await call('session.keyFire', { unit: row.unit.id, named: row.keyFire !== true }).then(() => '', (error: unknown) => failureOf(error).say))
    await list.reload()
  }
  return (
    <Frame title='演练日历' back wide>
      <PageState {...listState(list, '这些单位没有法定的演练频次。')} onRetry={() => void list.reload()}>
        {(list.rows.length > 0 || list.next !== undefined) && (
          <View rows={list.rows} asOf={asOf} own={unit} said={said || (list.failure?.say ?? '')} adding={list.state === 'adding'} more={list.next === undefined ? undefined : () => void list.more()}
            onPlan={() => void Taro.navigateTo({ url: addressOf('sessionPlan', { activity: 'drill' }) })} onKeyFire={(row) => void nameKeyFire(row)} />
        )}
      </PageState>
    </Frame>
  )
}

export default forOfficers('演练日历', Drills)
