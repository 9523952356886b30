import { useState } from 'react'
import { call } from '@/api/client'
import { failureOf } from '@/api/useLoaded'
import { listState, usePaged } from '@/api/usePaged'
import { Frame } from '@/components/Frame'
import { PageState } from '@/components/PageState'
import { forOfficers } from '../../../forOfficers'
import { View, type Shown } from './View'

const pageSize = 20

/** Every version of the routing table, and what each changed against the one before it. */
function RoutingVersions() {
  const list = usePaged('versions', (cursor) => call('hazard.routingVersions', { limit: pageSize, ...(cursor !== undefined && { cursor }) }))
  const [open, setOpen] = useState<Shown>({ version: 0, state: 'none' })

  const compare = async (version: number) => {
    setOpen({ version, state: 'busy' })
    setOpen(await call('hazard.diffRouting', { before: version - 1, after: { version } }).then(
      ({ changes }) => ({ version, state: 'found' as const, changes }),
      (error: unknown) => ({ version, state: 'failed' as const, say: failureOf(error).say }),
    ))
  }
  return (
    <Frame title='责任分派表的版本' back wide>
      <PageState {...listState(list, '还没有保存过责任分派表。')} onRetry={() => void list.reload()}>
        {list.rows.length > 0 && (
          <View rows={list.rows} open={open} adding={list.state === 'adding'} more={list.next === undefined ? undefined : () => void list.more()}
            onCompare={(version) => void compare(version)} onClose={() => setOpen({ version: 0, state: 'none' })} />
        )}
      </PageState>
    </Frame>
  )
}

export default forOfficers('责任分派表的版本', RoutingVersions)
