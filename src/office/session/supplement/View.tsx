import { Text, View as Box } from '@tarojs/components'
import { dayWords, timeWords } from '@shared/domain/calendar'
import { supplementStates } from '@shared/domain/supplement'
import { usePhotoLinks } from '@/api/usePhotoLinks'
import { BigButton } from '@/components/BigButton'
import { Facts, type Fact } from '@/components/Facts'
import { Notice } from '@/components/Notice'
import { PhotoStrip } from '@/components/PhotoStrip'
import { Section } from '@/components/Section'
import { StateChip } from '@/components/StateChip'
import { Timeline } from '@/components/Timeline'
import { toldWords, type View as Entry } from './words'
import styles from './index.module.scss'

export interface EntryProps { view: Entry; onCopy: (link: string) => void }

/** An entry whole: what, how many, what proves it, what happened, and the rows that its number is. */
export function View({ view, onCopy }: EntryProps) {
  const { summary, witness } = view
  const { links } = usePhotoLinks(view.photos, 'thumb')
  const state = supplementStates[summary.state]
  const facts: readonly Fact[] = [
    ['活动', summary.activityLabel], ['数量', toldWords(summary.told)], ['日期', dayWords(summary.at)], ['单位', summary.unit.name], ['登记人', view.by],
  ]
  const words = [...new Set(view.rows.map(({ word }) => word))]
  return (
    <Box className={styles.form}>
      <Box className={styles.card}>
        <Box className={styles.headLine}>
          <Text className={styles.heading} role='heading' aria-level='2'>{summary.title}</Text>
          <StateChip tone={state.tone} label={state.label} />
        </Box>
        <Facts facts={facts} />
        <Text className={styles.hint}>{view.sentence}</Text>
      </Box>
      {summary.owes !== '' && <Notice tone='wait' say={summary.owes} />}
      <Section title='佐证' note='照片、链接、第二人证明，有任一种就计入。'>
        <Box className={styles.card}>
          {view.link !== '' && (
            <>
              <Text className={styles.told}>链接：{view.link}</Text>
              <BigButton tone='plain' icon='copy' label='复制链接' onTap={() => onCopy(view.link)} />
            </>
          )}
          {witness && <Text className={styles.told}>第二人证明：{witness.words}</Text>}
          {witness && <Text className={styles.hint}>{[witness.by, witness.unit.name, timeWords(witness.at)].filter(Boolean).join(' · ')}</Text>}
          {view.photos.length > 0 && <PhotoStrip photos={view.photos.map((id, n) => ({ id, url: links[id]?.url ?? null, label: `佐证照片 ${String(n + 1)}`, say: links[id] === undefined || links[id]?.state === 'quarantined' ? '正在处理' : '照片暂时看不到' }))} />}
          {view.link === '' && !witness && view.photos.length === 0 && <Text className={styles.hint}>还没有佐证。</Text>}
        </Box>
      </Section>
      <Section title='计数记录' note='更正和撤回另记一笔，原来的都在。'>
        <Box className={styles.card}>
          {view.rows.map((row) => (
            <Box key={row.key} className={styles.rowLine}>
              <Box className={styles.rowWords}><Text className={styles.told}>{row.label}</Text><Text className={styles.hint}>记在 {dayWords(row.day)} · {timeWords(row.at)}</Text></Box>
              <Text className={styles.rowAmount}>{row.amount > 0 ? '+' : ''}{row.amount} {row.word}</Text>
            </Box>
          ))}
          {words.map((word) => <Text key={word} className={styles.hint}>以上相加：{view.rows.filter((row) => row.word === word).reduce((sum, { amount }) => sum + amount, 0)} {word}</Text>)}
          {view.rows.length === 0 && <Text className={styles.hint}>还没有计入，所以没有记录。</Text>}
        </Box>
      </Section>
      <Section title='经过'>
        <Timeline steps={[...view.steps].reverse().map(({ label, at, by, ground }) => ({ when: timeWords(at), label, by, sentence: ground }))} />
      </Section>
    </Box>
  )
}
