import { Text, View } from '@tarojs/components'
import { hazardStates, levels, type HazardState, type Level } from '@shared/domain/words'
import { Icon } from '../Icon'
import { Picture } from '../Picture'
import { StateChip } from '../StateChip'
import { Tap } from '../Tap'
import styles from './CaseCard.module.scss'

/** What a card prints of a case; the contract's summary fits. */
export interface CardSummary {
  id: string
  number: string
  state: HazardState
  level: Level
  category: string
  place: string
  text: string
  photoCount: number
  seenDay: string
  handler: string
  late: boolean
}
export interface CaseCardProps {
  summary: CardSummary
  onOpen: () => void
  /** A link to the first photo, when there is one. */
  thumb?: string | null
  /** A line of the page's own, such as the time that is left. */
  note?: string
}

/** A case in a list: the state as icon and word, the place, what was seen, who holds it. */
export function CaseCard({ summary, onOpen, thumb, note }: CaseCardProps) {
  const state = hazardStates[summary.state]
  const what = summary.text || summary.category
  const line = note ?? `${summary.seenDay} · ${summary.handler || summary.number}`
  const label = [state.label, summary.late && '逾期', summary.level === 'major' && levels.major, summary.place, what, line].filter(Boolean).join('，')
  return (
    <Tap className={styles.card} label={label} onTap={onOpen}>
      {thumb
        ? <Picture className={styles.thumb} src={thumb} label='' />
        : <View className={styles.thumb}><Icon name={summary.photoCount > 0 ? 'album' : 'warn'} /></View>}
      <View className={styles.words}>
        <View className={styles.chips}>
          <StateChip tone={state.tone} label={state.label} />
          {summary.late && <StateChip tone='late' label='逾期' />}
          {summary.level === 'major' && <StateChip tone='late' icon='warn' label={levels.major} />}
        </View>
        <Text className={styles.place}>{summary.place}</Text>
        <Text className={styles.what}>{what}</Text>
        <Text className={styles.note}>{line}</Text>
      </View>
    </Tap>
  )
}
