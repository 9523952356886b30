import type { ReactNode } from 'react'
import { Text, View as Box } from '@tarojs/components'
import { listState, type usePaged } from '@/api/usePaged'
import { BigButton } from '@/components/BigButton'
import { Frame } from '@/components/Frame'
import { More } from '@/components/More'
import { PageState } from '@/components/PageState'
import { Row } from '@/components/Row'
import { Section } from '@/components/Section'
import { Segments } from '../../Segments'
import { entryNote, toldWords, type Entry } from '../supplement/words'
import { emptyShelves, shelves, shows, type Show } from './shelves'
import styles from '../supplement/index.module.scss'

export interface SupplementsProps {
  show: Show
  onShow: (show: Show) => void
  list: Pick<ReturnType<typeof usePaged<Entry>>, 'rows' | 'state' | 'failure' | 'next'>
  onOpen: (id: string) => void
  onMore: () => void
  onRetry: () => void
  /** Absent for those who may not enter anything. */
  onNew: (() => void) | undefined
  /** What lies on this phone and is not with the office. */
  kept?: ReactNode
}

export function View({ show, onShow, list, onOpen, onMore, onRetry, onNew, kept }: SupplementsProps) {
  const foot = (
    <Box className={styles.foot}>
      {onNew && <BigButton icon='plus' label='登记一项' onTap={onNew} />}
      <Segments label='看哪些登记' options={shows.map((value) => ({ value, label: shelves[value] }))} value={show} onChange={onShow} />
    </Box>
  )
  return (
    <Frame title='补充登记' foot={foot} back wide>
      {kept}
      <PageState {...listState(list, emptyShelves[show])} onRetry={onRetry}>
        {(list.rows.length > 0 || list.next !== undefined) && (
          <Box className={styles.form}>
            <Section title={shelves[show]} note='不按场次举办的：文章、视频、排查、曝光、直播。有任一种佐证就计入。' rows>
              {list.rows.map((entry) => <Row key={entry.id} icon={entry.state === 'counted' ? 'check' : entry.state === 'waiting' ? 'wait' : 'off'} label={entry.title} note={entryNote(entry)} mark={toldWords(entry.told)} onTap={() => onOpen(entry.id)} />)}
            </Section>
            {list.failure && <Text className={styles.hint} role='status'>{list.failure.say}</Text>}
            {list.next !== undefined && <More none={list.rows.length === 0} busy={list.state === 'adding'} onTap={onMore} />}
          </Box>
        )}
      </PageState>
    </Frame>
  )
}
