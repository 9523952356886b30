import { useState, type ReactNode } from 'react'
import { View as Box, Text } from '@tarojs/components'
import type { CaseSummary } from '@shared/contract/hazard'
import { listState } from '@/api/usePaged'
import { Frame } from '@/components/Frame'
import { Icon } from '@/components/Icon'
import { PageState } from '@/components/PageState'
import { Tap } from '@/components/Tap'
import { byUrgency } from '../due'
import { Segments } from '../../Segments'
import { BatchBar } from './BatchBar'
import { CaseList, type CaseListProps } from './CaseList'
import { DeskTable } from './DeskTable'
import { FilterBar } from './FilterBar'
import { FilterSheet } from './FilterSheet'
import { countOf, type Filters } from './filters'
import { NextCase } from './NextCase'
import { emptyWords, lists, shortOf, type Show } from './tabs'
import styles from './index.module.scss'

export interface ApprovalsProps extends CaseListProps {
  tabs: readonly Show[]
  show: Show
  onShow: (show: Show) => void
  filters: Filters
  onFilter: (filters: Filters) => void
  busy: boolean
  /** What the last act came to. */
  said: string
  /** At a desk: table, filters in one line, the open case beside. */
  wide: boolean
  pane: ReactNode
  /** Absent where nothing can be told in WeChat. */
  onMessages: (() => void) | undefined
  onAccept: (item: CaseSummary) => void
  /** Opens the case with 指定牵头 chosen. */
  onAssign: (id: string) => void
  onRetry: () => void
}

const noneWith = '没有符合筛选的隐患，可以换一个条件。'

export function View(props: ApprovalsProps) {
  const { tabs, show, onShow, filters, onFilter, busy, said, wide, pane, onAccept, onAssign, onRetry, onMessages, list, batch, now, onOpen } = props
  const [filtering, setFiltering] = useState(false)
  const narrowed = countOf(filters)
  const first = (show === 'todo' || show === 'toAssign') && !wide && !batch.on ? byUrgency(list.rows, now)[0]?.rows[0] : undefined
  const foot = (
    <Box className={styles.foot}>
      {said !== '' && <Text className={styles.said} role='status'>{said}</Text>}
      {batch.on && <BatchBar batch={batch} />}
      {first && <NextCase item={first} now={now} busy={busy} onOpen={() => onOpen(first.id)} onAssign={() => onAssign(first.id)} onAccept={() => onAccept(first)} />}
      {!batch.on && <Segments label='看哪一类' options={tabs.map((value) => ({ value, label: shortOf(value), said: lists[value] }))} value={show} onChange={onShow} />}
    </Box>
  )
  return (
    <Frame title='隐患办理' foot={foot} back wide>
      {wide ? <FilterBar filters={filters} show={show} now={now} onChange={onFilter} /> : (
        <Box className={styles.tools}>
          <Tap className={styles.tool} label={narrowed > 0 ? `筛选，已选 ${narrowed} 项` : '筛选'} onTap={() => setFiltering(true)}><Icon name='search' /><Text>{narrowed > 0 ? `筛选（${narrowed}）` : '筛选'}</Text></Tap>
          {!batch.on && list.rows.length > 1 && <Tap className={styles.tool} label='多选' onTap={batch.start}><Icon name='check' /><Text>多选</Text></Tap>}
          {onMessages && !batch.on && <Tap className={styles.tool} label='有件时在微信告诉我' onTap={onMessages}><Icon name='bell' /><Text>微信提醒</Text></Tap>}
        </Box>
      )}
      <PageState {...listState(list, narrowed > 0 ? noneWith : emptyWords[show])} onRetry={onRetry}>
        {(list.rows.length > 0 || list.next !== undefined) && (
          <Box className={wide ? styles.beside : ''}>
            {wide ? <DeskTable {...props} /> : <CaseList {...props} />}
            {pane}
          </Box>
        )}
      </PageState>
      {filtering && <FilterSheet filters={filters} show={show} now={now} onChange={onFilter} onClose={() => setFiltering(false)} />}
    </Frame>
  )
}
