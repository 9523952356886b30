import { Text, View } from '@tarojs/components'
import type { Output } from '@shared/contract/actions'
import { timeWords } from '@shared/domain/calendar'
import { hazardStates, levels } from '@shared/domain/words'
import { StateChip } from '@/components/StateChip'
import { Tap } from '@/components/Tap'
import { timeLeft } from '../due'
import styles from './index.module.scss'

export type LetterRow = Output<'hazard.letters'>['rows'][number]
export interface LetterCardProps {
  row: LetterRow
  /** Still to be answered: the hotline's deadline runs. */
  open: boolean
  now: number
  onOpen: () => void
}

/** Who sent it under which number; how long the hotline still waits; how far the case is and who holds it. */
export function LetterCard({ row, open, now, onOpen }: LetterCardProps) {
  const state = hazardStates[row.state]
  const source = `${row.from} ${row.hotlineNumber}`
  const left = open ? `答复${timeLeft(row.answerBy, now)}` : ''
  const until = `答复期限 ${timeWords(row.answerBy)}`
  const what = [row.place, row.text || row.category].filter(Boolean).join('：')
  const holder = [row.handler, row.number].filter(Boolean).join(' · ')
  const major = row.level === 'major' ? levels.major : ''
  return (
    <Tap className={styles.card} label={[left, state.label, major, source, what, until, holder].filter(Boolean).join('，')} onTap={onOpen}>
      <View className={styles.chips}>
        {left !== '' && <StateChip tone={row.answerLate || row.answerBy < now ? 'late' : 'wait'} label={left} />}
        <StateChip tone={state.tone} label={state.label} />
        {major !== '' && <StateChip tone='late' icon='warn' label={major} />}
      </View>
      <Text className={styles.source}>{source}</Text>
      <Text className={styles.told}>{what}</Text>
      <Text className={styles.hint}>{until}</Text>
      <Text className={styles.hint}>{holder}</Text>
    </Tap>
  )
}
