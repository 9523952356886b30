import { Text, View as Box } from '@tarojs/components'
import type { Output } from '@shared/contract/actions'
import { timeWords } from '@shared/domain/calendar'
import { BigButton } from '@/components/BigButton'
import { Chips } from '@/components/Chips'
import { PageState, type PageStateProps } from '@/components/PageState'
import { Row } from '@/components/Row'
import { Section } from '@/components/Section'
import type { Figure, Way } from './asked'
import { Bars, type BarsProps } from './Bars'
import { Clusters, type ClustersProps } from './Clusters'
import { Totals } from './Totals'
import styles from './index.module.scss'

export type Whole = Output<'board.hazardBars'>
export interface BoardProps extends BarsProps {
  whole: Whole
  by: Way
  onBy: (by: Way) => void
  /** Of the bars alone: the whole stands already. */
  barsState: Pick<PageStateProps, 'state' | 'say'>
  onRetry: () => void
  onWhole: (figure: Figure) => void
  /** Back to the unit one acts for; absent when it is shown. */
  onTop: (() => void) | undefined
  /** The office alone. */
  clusters: ClustersProps | undefined
  onBrief: () => void
}
export const ways = { unit: '按单位', category: '按类别', level: '按级别', week: '按周' } as const satisfies Record<Way, string>
const options = (Object.keys(ways) as Way[]).map((value) => ({ value, label: ways[value] }))

export function View({ whole, by, onBy, barsState, onRetry, onWhole, onTop, clusters, onBrief, ...bars }: BoardProps) {
  return (
    <Box className={styles.board}>
      <Box className={styles.whole}>
        <Box className={styles.head}>
          <Text className={styles.heading} role='heading' aria-level='2'>{whole.scope.name}</Text>
          <Text className={styles.hint}>{whole.periodWords}发现的隐患 · 截至 {timeWords(whole.asOf)}</Text>
          {onTop && <BigButton tone='plain' icon='back' label='回到全部' onTap={onTop} />}
        </Box>
        <Totals total={whole.total} rule={whole.rule} onOpen={onWhole} />
      </Box>
      <Box className={`${styles.card} ${styles.parts}`}>
        <Chips label='怎么分' shown={false} options={options} value={by} onChange={(value) => value !== '' && onBy(value)} />
        <Text className={styles.hint}>条的全长是发现的件数，深色部分是已销号的；次序按单位树或目录，不排名。点数字看是哪些件。</Text>
        <PageState {...barsState} onRetry={onRetry}>
          <Bars {...bars} />
        </PageState>
      </Box>
      <Box className={styles.whole}>
        {clusters && <Clusters {...clusters} />}
        <Section rows><Row icon='share' label='隐患周报' note='一段话，可以复制或转发到群' onTap={onBrief} /></Section>
      </Box>
    </Box>
  )
}
