import { Text, View as Box } from '@tarojs/components'
import { competitionStates, type CompetitionState } from '@shared/domain/quizCompetition'
import { listState, type usePaged } from '@/api/usePaged'
import { BigButton } from '@/components/BigButton'
import { Frame } from '@/components/Frame'
import { Icon } from '@/components/Icon'
import { More } from '@/components/More'
import { PageState } from '@/components/PageState'
import { StateChip } from '@/components/StateChip'
import { Tap } from '@/components/Tap'
import { Segments } from '../../Segments'
import { countsAs, joinedWords, spanWords, type Summary } from '../shown'
import { emptyShelves, shelves, shows } from './shelves'
import styles from './index.module.scss'

export interface CompetitionsProps {
  show: CompetitionState
  onShow: (show: CompetitionState) => void
  list: Pick<ReturnType<typeof usePaged<Summary>>, 'rows' | 'state' | 'failure' | 'next'>
  /** The unit acted for: others are named. */
  ownId: string
  onOpen: (id: string) => void
  onMore: () => void
  onRetry: () => void
  onPlan: () => void
  onFigures: () => void
  onBank: () => void
}

/** One of the list: state, title, when, what it counts as, and how many have taken part. */
export function CompetitionCard({ competition, ownId, onOpen }: { competition: Summary; ownId: string; onOpen: () => void }) {
  const { title, state, owner, counted } = competition
  const { label, tone } = competitionStates[state]
  const by = owner.id === ownId ? '' : `主办：${owner.name}`
  const held = counted.held > 0 ? `待核 ${String(counted.held)} 份` : ''
  const joined = joinedWords(competition)
  return (
    <Tap className={styles.card} label={[title, spanWords(competition), by, label, joined, countsAs(competition), held].filter(Boolean).join('，')} onTap={onOpen}>
      <Box className={styles.words}>
        <Text className={styles.title}>{title}</Text>
        <Text className={styles.note}>{spanWords(competition)}</Text>
        {by !== '' && <Text className={styles.note}>{by}</Text>}
        <Box className={styles.line}>
          <StateChip tone={tone} label={label} />
          {joined !== '' && <Text className={styles.joined}>{joined}</Text>}
          <Text className={styles.note}>{countsAs(competition)}</Text>
        </Box>
        {held !== '' && <Text className={styles.held}>{held}</Text>}
      </Box>
    </Tap>
  )
}

export function View({ show, onShow, list, ownId, onOpen, onMore, onRetry, onPlan, onFigures, onBank }: CompetitionsProps) {
  const foot = (
    <Box className={styles.foot}>
      <Box className={styles.half}><BigButton icon='plus' label='准备一场' onTap={onPlan} /></Box>
      <Box className={styles.half}><Segments label='看哪些答题' options={shows.map((value) => ({ value, label: shelves[value] }))} value={show} onChange={onShow} /></Box>
    </Box>
  )
  return (
    <Frame title='知识答题' foot={foot} back wide>
      <Box className={styles.tools}>
        <Tap className={styles.tool} label='题库，查题、改题、导入' onTap={onBank}><Icon name='list' /><Text>题库</Text></Tap>
        <Tap className={styles.tool} label='答题数字，2a、2b 和第 7 项' onTap={onFigures}><Icon name='paper' /><Text>答题数字</Text></Tap>
      </Box>
      <PageState {...listState(list, emptyShelves[show])} onRetry={onRetry}>
        {(list.rows.length > 0 || list.next !== undefined) && (
          <Box className={styles.list}>
            {list.rows.map((competition) => <CompetitionCard key={competition.id} competition={competition} ownId={ownId} onOpen={() => onOpen(competition.id)} />)}
          </Box>
        )}
        {list.failure && <Text className={styles.note} role='status'>{list.failure.say}</Text>}
        {list.next !== undefined && <More busy={list.state === 'adding'} onTap={onMore} />}
      </PageState>
    </Frame>
  )
}
