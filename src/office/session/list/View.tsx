import type { ReactNode } from 'react'
import { Text, View as Box } from '@tarojs/components'
import type { SessionSummary } from '@shared/contract/session'
import { listState, type usePaged } from '@/api/usePaged'
import { BigButton } from '@/components/BigButton'
import { Frame } from '@/components/Frame'
import { Icon } from '@/components/Icon'
import { More } from '@/components/More'
import { PageState } from '@/components/PageState'
import { Tap } from '@/components/Tap'
import { Segments } from '../../Segments'
import { SessionCard } from '../SessionCard'
import { DeskTable } from './DeskTable'
import { emptyShelves, shelves, shortShelves, shows, type Show } from './shelves'
import styles from './index.module.scss'

export interface SessionsProps {
  show: Show
  onShow: (show: Show) => void
  list: Pick<ReturnType<typeof usePaged<SessionSummary>>, 'rows' | 'state' | 'failure' | 'next'>
  now: number
  /** At a desk: a table, the open session beside it. */
  wide: boolean
  openId: string
  pane: ReactNode
  onOpen: (id: string) => void
  onMore: () => void
  onRetry: () => void
  onFigures: () => void
  onSupplements: () => void
  onQuizzes: () => void
  /** Absent for those who may not plan. */
  onPlan: (() => void) | undefined
}

export function View(props: SessionsProps) {
  const { show, onShow, list, now, wide, openId, pane, onOpen, onMore, onRetry, onPlan, onFigures, onSupplements, onQuizzes } = props
  const foot = (
    <Box className={styles.foot}>
      {onPlan && <Box className={styles.half}><BigButton icon='plus' label='组织一场' onTap={onPlan} /></Box>}
      <Box className={styles.half}><Segments label='看哪些场次' options={shows.map((value) => ({ value, label: shortShelves[value], said: shelves[value] }))} value={show} onChange={onShow} /></Box>
    </Box>
  )
  const more = (
    <>
      {list.failure && <Text className={styles.said} role='status'>{list.failure.say}</Text>}
      {list.next !== undefined && <More none={list.rows.length === 0} busy={list.state === 'adding'} onTap={onMore} />}
    </>
  )
  return (
    <Frame title='活动场次' foot={foot} back wide>
      <Box className={styles.tools}>
        <Tap className={styles.tool} label='知识答题，准备、发布和看参与' onTap={onQuizzes}><Icon name='list' /><Text>知识答题</Text></Tap>
        <Tap className={styles.tool} label='补充登记，不按场次的文章、视频、曝光和直播' onTap={onSupplements}><Icon name='edit' /><Text>补充登记</Text></Tap>
        <Tap className={styles.tool} label='活动数字，按单位、活动、来源和周' onTap={onFigures}><Icon name='paper' /><Text>活动数字</Text></Tap>
      </Box>
      <PageState {...listState(list, emptyShelves[show])} onRetry={onRetry}>
        {(list.rows.length > 0 || list.next !== undefined) && (
          wide ? (
            <Box className={styles.beside}>
              <Box className={styles.list}><DeskTable rows={list.rows} now={now} openId={openId} onOpen={onOpen} />{more}</Box>
              {pane}
            </Box>
          ) : (
            <Box className={styles.list}>
              <Text className={styles.heading} role='heading' aria-level='2'>{shelves[show]}</Text>
              {list.rows.map((session) => <SessionCard key={session.id} session={session} now={now} onOpen={() => onOpen(session.id)} />)}
              {more}
            </Box>
          )
        )}
      </PageState>
    </Frame>
  )
}
