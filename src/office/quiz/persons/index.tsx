import { useRef, useState } from 'react'
import { useReachBottom, useRouter } from '@tarojs/taro'
import type { Output } from '@shared/contract/actions'
import { dayWords } from '@shared/domain/calendar'
import { personKinds } from '@shared/domain/sessionWords'
import { call } from '@/api/client'
import { listState, usePaged } from '@/api/usePaged'
import { Frame } from '@/components/Frame'
import { PageState } from '@/components/PageState'
import { forOfficers } from '../../forOfficers'
import { useShownAgain } from '../../useShownAgain'
import { RowsView } from '../RowsView'

type Row = Output<'quiz.joined'>['rows'][number]
const limit = 20

/** The persons behind 参与人数 of one competition: one row each, without names. */
function Persons() {
  const { id = '', scope, own } = useRef(useRouter().params).current
  const [persons, setPersons] = useState<number>()
  const list = usePaged<Row>(`${id} ${scope ?? ''} ${own ?? ''}`, async (cursor) => {
    const { persons: whole, ...page } = await call('quiz.joined', { id, limit, ...(scope && { scope }), ...(own === 'yes' && { own: true as const }), ...(cursor !== undefined && { cursor }) })
    setPersons(whole)
    return page
  })
  useShownAgain(() => void list.reload())
  useReachBottom(() => void list.more())
  const rows = list.rows.map(({ at, unit, kind }) => ({ label: `${unit.name}的${personKinds[kind]}`, note: `${dayWords(at)} 第一次交卷` }))
  return (
    <Frame title='参加的人' back wide>
      <PageState {...listState(list, '还没有人交卷。')} onRetry={() => void list.reload()}>
        <RowsView heading={`参与人数 ${String(persons ?? rows.length)} 人`} hint={`已列出 ${String(rows.length)} 人。每人只记一次，计在本人所在单位；不列姓名。`} rows={rows} said={list.failure?.say ?? ''} adding={list.state === 'adding'} more={list.next === undefined ? undefined : () => void list.more()} />
      </PageState>
    </Frame>
  )
}

export default forOfficers('参加的人', Persons)
