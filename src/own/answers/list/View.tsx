import { Text, View as Box } from '@tarojs/components'
import type { Output } from '@shared/contract/actions'
import { dayWords } from '@shared/domain/calendar'
import { questionCategories } from '@shared/domain/sessionWords'
import { More } from '@/components/More'
import { Tap } from '@/components/Tap'
import styles from './index.module.scss'

export type Answer = Output<'session.published'>['rows'][number]
export interface AnswersProps {
  rows: readonly Answer[]
  more: (() => void) | undefined
  adding: boolean
  /** Absent where this phone cannot read aloud. */
  onSpeak?: (words: string) => void
}

export function View({ rows, more, adding, onSpeak }: AnswersProps) {
  return (
    <Box className={styles.list}>
      {rows.map(({ id, category, question, answer, unit, at }) => (
        <Box key={id} className={styles.card}>
          <Text className={styles.hint}>{questionCategories[category]}</Text>
          <Text className={styles.question} role='heading' aria-level='2'>{question}</Text>
          <Text className={styles.told}>{answer}</Text>
          <Box className={styles.line}>
            <Text className={styles.hint}>{[unit, dayWords(at)].filter(Boolean).join(' · ')}</Text>
            {onSpeak && <Tap className={styles.speak} label={`朗读：${question}`} onTap={() => onSpeak(`${question}。${answer}`)}><Text>朗读</Text></Tap>}
          </Box>
        </Box>
      ))}
      {more && <More busy={adding} onTap={more} />}
    </Box>
  )
}
