import { useState } from 'react'
import { call } from '@/api/client'
import { failureOf } from '@/api/useLoaded'
import { listState, usePaged } from '@/api/usePaged'
import { Frame } from '@/components/Frame'
import { PageState } from '@/components/PageState'
import { forOfficers } from '../../forOfficers'
import { View } from './View'

const pageSize = 20

/** Deliveries that could not be made: nothing is dropped silently (design decision 7). */
function StuckBoard() {
  const list = usePaged('stuck', (cursor) => call('board.stuck', { limit: pageSize, ...(cursor !== undefined && { cursor }) }))
  const [busyId, setBusyId] = useState('')
  const [said, setSaid] = useState('')

  const retry = async (id: string) => {
    setBusyId(id)
    setSaid(await call('board.retry', { id }).then(() => '已重新排队发送，送到后这一条就不在这里了。', (error: unknown) => failureOf(error).say))
    await list.reload()
    setBusyId('')
  }
  return (
    <Frame title='没送出的通知' back wide>
      <PageState {...listState(list, said === '' ? '所有通知都已送达。' : said)} onRetry={() => void list.reload()}>
        {list.rows.length > 0 && (
          <View rows={list.rows} busyId={busyId} said={said} adding={list.state === 'adding'}
            more={list.next === undefined ? undefined : () => void list.more()} onRetry={(id) => void retry(id)} />
        )}
      </PageState>
    </Frame>
  )
}

export default forOfficers('没送出的通知', StuckBoard)
