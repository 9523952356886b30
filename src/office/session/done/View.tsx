import { Text, View as Box } from '@tarojs/components'
import { timeWords } from '@shared/domain/calendar'
import { doneSources, type DoneSource } from '@shared/domain/supplement'
import type { Output } from '@shared/contract/actions'
import { BigButton } from '@/components/BigButton'
import { Chips } from '@/components/Chips'
import { More } from '@/components/More'
import { Row } from '@/components/Row'
import { Section } from '@/components/Section'
import { blankWords } from '../figures/asked'
import { entryNote } from '../supplement/words'
import { ways, type Bar, type Parts, type Way } from './asked'
import styles from '../supplement/index.module.scss'

export type Behind = Output<'campaign.doneBehind'>
export interface DoneProps {
  parts: Parts
  by: Way
  /** The part whose entries are listed; undefined = all. */
  chosen: Bar | undefined
  rows: readonly Behind['rows'][number][]
  said: string
  more: (() => void) | undefined
  adding: boolean
  onBy: (by: Way) => void
  onBar: (bar: Bar) => void
  onAll: () => void
  /** Back to the unit one acts for; absent when it is shown. */
  onTop: (() => void) | undefined
  onOpen: (id: string) => void
  /** The quiz's rows behind what is 自动 here; absent where no list of theirs is just that. */
  onQuiz: (() => void) | undefined
}
const options = (Object.keys(ways) as Way[]).map((value) => ({ value, label: ways[value] }))
const sourceWords = ({ sources }: Parts['blank']): string => (Object.keys(doneSources) as DoneSource[]).map((source) => `${doneSources[source]} ${String(sources[source] ?? 0)}`).join(' · ')

/** One blank of the form: its number, the parts that sum to it, and the entries that sum to a part. */
export function View({ parts, by, chosen, rows, said, more, adding, onBy, onBar, onAll, onTop, onOpen, onQuiz }: DoneProps) {
  const { blank } = parts
  const auto = chosen ? chosen.auto : (blank.sources.auto ?? 0)
  const listed = rows.reduce((sum, { amount }) => sum + amount, 0)
  return (
    <Box className={styles.form}>
      <Box className={styles.card}>
        <Text className={styles.hint}>{parts.scope.name} · {parts.periodWords} · 截至 {timeWords(parts.asOf)}</Text>
        <Text className={styles.heading} role='heading' aria-level='2'>{blank.label} {blankWords(blank)}</Text>
        {blank.amount !== null && <Text className={styles.told}>{sourceWords(blank)}</Text>}
        {blank.amount === null && <Text className={styles.told}>系统里还没有这一项的来源，也没有登记，所以不写 0。可以登记在外面做的。</Text>}
        <Text className={styles.hint}>{parts.rule}</Text>
        {onTop && <BigButton tone='plain' icon='back' label='回到全部' onTap={onTop} />}
      </Box>
      <Chips label='怎么分' shown={false} options={options} value={by} onChange={(value) => value !== '' && onBy(value)} />
      {parts.bars.length > 0 && (
        <Section title={ways[by]} note='次序按单位树或日期，不排名；各行相加就是上面的数。' rows>
          {parts.bars.map((bar) => <Row key={bar.key} icon={by === 'unit' ? 'unit' : by === 'week' ? 'wait' : 'paper'} label={bar.label} note={chosen?.key === bar.key ? '下面列的就是这些' : ''} mark={`${String(bar.amount)} ${blank.word}`} onTap={() => onBar(bar)} />)}
        </Section>
      )}
      {auto !== 0 && (
        <Section title='自动' note={onQuiz ? '' : `其中自动 ${String(auto)} ${blank.word}；要看每一条，请选“按来源”里的自动。`} rows={onQuiz !== undefined}>
          {onQuiz && <Row icon='edit' label='这里的全国竞赛' note='看每一条，不列姓名' mark={`${String(auto)} ${blank.word}`} onTap={onQuiz} />}
        </Section>
      )}
      <Section title={chosen ? `${chosen.label}的登记` : '这些登记'} note={rows.length === 0 ? '' : `已列出 ${String(rows.length)} 条，合 ${String(listed)} ${blank.word}`} rows={rows.length > 0}>
        {rows.length === 0 && <Text className={styles.hint}>{chosen?.key === 'auto' ? '自动的不在登记里，见上面。' : '还没有计入的登记。'}</Text>}
        {rows.map(({ entry, amount }) => <Row key={entry.id} icon='check' label={entry.title} note={entryNote(entry)} mark={`${String(amount)} ${blank.word}`} onTap={() => onOpen(entry.id)} />)}
      </Section>
      {said !== '' && <Text className={styles.hint} role='status'>{said}</Text>}
      {more && <More busy={adding} onTap={more} />}
      {chosen && <BigButton tone='plain' label='看全部登记' onTap={onAll} />}
    </Box>
  )
}
