import type { ReactNode } from 'react'
import { View as Box, Text } from '@tarojs/components'
import type { CaseSummary } from '@shared/contract/hazard'
import { listState } from '@/api/usePaged'
import { Frame } from '@/components/Frame'
import { PageState } from '@/components/PageState'
import { byUrgency } from '../due'
import { CaseList, type CaseListProps } from './CaseList'
import { NextCase } from './NextCase'
import { Segments } from '../Segments'
import { emptyWords, lists, shortOf, type Show } from './tabs'
import styles from './index.module.scss'

export interface ApprovalsProps extends CaseListProps {
  tabs: readonly Show[]
  show: Show
  onShow: (show: Show) => void
  busy: boolean
  /** What the last act came to. */
  said: string
  /** At a desk: the open case, beside the list. */
  pane: ReactNode
  onAccept: (item: CaseSummary) => void
  /** Opens the case with 指定牵头 chosen. */
  onAssign: (id: string) => void
  onRetry: () => void
}

export function View({ tabs, show, onShow, busy, said, pane, onAccept, onAssign, onRetry, ...rows }: ApprovalsProps) {
  const { list, now, onOpen } = rows
  const first = (show === 'todo' || show === 'toAssign') && !pane ? byUrgency(list.rows, now)[0]?.rows[0] : undefined
  const foot = (
    <Box className={styles.foot}>
      {said !== '' && <Text className={styles.said} role='status'>{said}</Text>}
      {first && <NextCase item={first} now={now} busy={busy} onOpen={() => onOpen(first.id)} onAssign={() => onAssign(first.id)} onAccept={() => onAccept(first)} />}
      <Segments label='看哪一类' options={tabs.map((value) => ({ value, label: shortOf(value), said: lists[value] }))} value={show} onChange={onShow} />
    </Box>
  )
  return (
    <Frame title='隐患办理' foot={foot} back wide>
      <PageState {...listState(list)} {...(!list.failure && { say: emptyWords[show] })} onRetry={onRetry}>
        {list.rows.length > 0 && (
          <Box className={pane ? styles.beside : ''}>
            <CaseList {...rows} />
            {pane}
          </Box>
        )}
      </PageState>
    </Frame>
  )
}
