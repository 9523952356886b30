import { useState } from 'react'
import { useReachBottom, useRouter } from '@tarojs/taro'
import type { Output } from '@shared/contract/actions'
import { attendanceSources, type AttendanceSource } from '@shared/domain/sessionWords'
import { call } from '@/api/client'
import { failureOf } from '@/api/useLoaded'
import { listState, usePaged } from '@/api/usePaged'
import { Frame } from '@/components/Frame'
import { PageState } from '@/components/PageState'
import { Sheet } from '@/components/Sheet'
import { forOfficers } from '../../forOfficers'
import { useShownAgain } from '../../useShownAgain'
import { EraseName } from './EraseName'
import { TakeBack } from './TakeBack'
import { View } from './View'

export type Row = Output<'session.attendance'>['rows'][number]
const isSource = (word: string | undefined): word is AttendanceSource => word !== undefined && word in attendanceSources

/** The rows behind 人次 of one session: all of them, or of one source; they sum to the number that was tapped. */
function Rows() {
  const { id = '', source } = useRouter().params
  const only = isSource(source) ? source : undefined
  const [whole, setWhole] = useState<{ times: number; asOf: number }>()
  const [taking, setTaking] = useState<Row>()
  const [erasing, setErasing] = useState<Row>()
  const [said, setSaid] = useState('')
  const list = usePaged<Row>(`${id} ${only ?? ''}`, async (cursor) => {
    const { times, asOf, rows, next } = await call('session.attendance', { id, ...(cursor !== undefined && { cursor }) })
    setWhole({ times, asOf })
    return { rows: only === undefined ? rows : rows.filter((row) => row.source === only), ...(next !== undefined && { next }) }
  })
  useShownAgain(() => void list.reload())
  useReachBottom(() => void list.more())
  const takeBack = async (row: Row, ground: string) => {
    const say = await call('session.takeBack', { id, who: row.who, ground }).then(({ takenBack }) => (takenBack ? `已撤回${row.name}的登记，记录保留。` : '这一条之前已经撤回。'), (error: unknown) => failureOf(error).say)
    setSaid(say)
    setTaking(undefined)
    await list.reload()
  }
  const eraseName = async (row: Row) => {
    setSaid(await call('session.eraseName', { id, who: row.who }).then(() => '姓名已删除，人次不变。', (error: unknown) => failureOf(error).say))
    setErasing(undefined)
    await list.reload()
  }
  return (
    <Frame title='到场记录' back wide>
      <PageState {...listState(list, only === undefined ? '还没有人签到。' : `还没有${attendanceSources[only]}的记录。`)} onRetry={() => void list.reload()}>
        {(list.rows.length > 0 || list.next !== undefined) && (
          <View source={only} whole={whole} rows={list.rows} said={said || (list.failure?.say ?? '')} adding={list.state === 'adding'}
            more={list.next === undefined ? undefined : () => void list.more()} onTakeBack={(row) => { setSaid(''); setTaking(row) }} onErase={(row) => { setSaid(''); setErasing(row) }} />
        )}
      </PageState>
      {taking && <Sheet title='撤回登记' onClose={() => setTaking(undefined)}><TakeBack row={taking} onSend={(ground) => takeBack(taking, ground)} /></Sheet>}
      {erasing && <Sheet title='删除姓名' onClose={() => setErasing(undefined)}><EraseName row={erasing} onSend={() => eraseName(erasing)} /></Sheet>}
    </Frame>
  )
}

export default forOfficers('到场记录', Rows)
