import { Text, View as Box } from '@tarojs/components'
import { timeWords } from '@shared/domain/calendar'
import { BigButton } from '@/components/BigButton'
import { Chips } from '@/components/Chips'
import { Row } from '@/components/Row'
import { Section } from '@/components/Section'
import { sourcesOf } from '../shown'
import { blankWords, sourceNote, ways, type Bar, type Blank, type Figure, type Way, type Whole } from './asked'
import { Bars } from './Bars'
import { Totals } from './Totals'
import styles from './index.module.scss'

export interface FiguresProps {
  whole: Whole
  by: Way
  onBy: (by: Way) => void
  onWhole: (figure: Figure | 'persons') => void
  onOpen: (bar: Bar, figure: Figure | 'persons') => void
  /** Goes down to the unit of a bar; absent where bars are no units. */
  onDown: ((bar: Bar) => void) | undefined
  /** Blanks that nobody signs in to. */
  blanks: readonly Blank[]
  onBlank: (blank: Blank) => void
  onDrills: () => void
  onQuiz: () => void
  /** Back to the unit one acts for; absent when it is shown. */
  onTop: (() => void) | undefined
}
const options = (Object.keys(ways) as Way[]).map((value) => ({ value, label: ways[value] }))
const isEmpty = ({ figures }: Bar): boolean => (figures.sessions ?? 0) === 0 && figures.times === 0 && figures.consult === 0 && figures.items === 0 && (figures.persons ?? 0) === 0

export function View({ whole, by, onBy, onWhole, onOpen, onDown, onTop, blanks, onBlank, onDrills, onQuiz }: FiguresProps) {
  const bars = whole.bars.filter((bar) => !isEmpty(bar))
  return (
    <Box className={styles.board}>
      <Box className={styles.whole}>
        <Box className={styles.head}>
          <Text className={styles.heading} role='heading' aria-level='2'>{whole.scope.name}</Text>
          <Text className={styles.hint}>{whole.periodWords} · 截至 {timeWords(whole.asOf)}</Text>
          {onTop && <BigButton tone='plain' icon='back' label='回到全部' onTap={onTop} />}
        </Box>
        <Totals total={whole.total} joined={whole.joined} onOpen={onWhole} />
        <Box className={styles.card}>
          <Text className={styles.label}>人次从哪里来</Text>
          <Box className={styles.sources}>{sourcesOf(whole.total.sources).map(({ source, label, amount }) => <Text key={source} className={styles.told}>{label} {amount}</Text>)}</Box>
          {sourcesOf(whole.total.sources).length === 0 && <Text className={styles.hint}>还没有人次。</Text>}
        </Box>
        <Section rows>
          <Row icon='edit' label='答题数字' note='2a、2b 和第 7 项里的知识答题' onTap={onQuiz} />
          <Row icon='wait' label='演练日历' note='哪些单位这一期还要办哪项演练' onTap={onDrills} />
        </Section>
        <Section title='登记的成果' note='不按场次的：文章、视频、排查、曝光、直播和外面的竞赛。' rows>
          {blanks.map((blank) => <Row key={`${blank.activity} ${blank.measure}`} icon='paper' label={blank.label} note={sourceNote(blank)} mark={blankWords(blank)} onTap={() => onBlank(blank)} />)}
        </Section>
        <Box className={styles.card}>{whole.rules.map(({ figure, rule }) => <Text key={figure} className={styles.hint}>{rule}</Text>)}</Box>
      </Box>
      <Box className={`${styles.card} ${styles.parts}`}>
        <Chips label='怎么分' shown={false} options={options} value={by} onChange={(value) => value !== '' && onBy(value)} />
        <Text className={styles.hint}>条的长短是人次；次序按单位树或方案，不排名。点数字看是哪些场、哪些人。</Text>
        {bars.length > 0 ? <Bars bars={bars} onDown={onDown} onOpen={onOpen} /> : <Text className={styles.told}>这段时间还没有已计入的活动。</Text>}
      </Box>
    </Box>
  )
}
