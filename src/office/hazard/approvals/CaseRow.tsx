import { Text, View } from '@tarojs/components'
import type { CaseSummary } from '@shared/contract/hazard'
import { hazardStates } from '@shared/domain/words'
import { Icon } from '@/components/Icon'
import { Picture } from '@/components/Picture'
import { StateChip } from '@/components/StateChip'
import { Tap } from '@/components/Tap'
import { remaining, toneOf, type Urgency } from '../due'
import styles from './index.module.scss'

export interface CaseRowProps {
  item: CaseSummary
  urgency: Urgency
  now: number
  url: string | null
  chosen: boolean
  onBroken: () => void
  onOpen: () => void
}

/** Thumbnail; the place; how long it still has and its state; what it is about. */
export function CaseRow({ item, urgency, now, url, chosen, onBroken, onOpen }: CaseRowProps) {
  const state = hazardStates[item.state]
  const left = remaining(item, now)
  return (
    <Tap className={`${styles.row} ${chosen ? styles.chosen : ''}`} label={[item.place, left, state.label, item.category].filter(Boolean).join('，')} onTap={onOpen}>
      {url === null
        ? <View className={styles.noPhoto}><Icon name='camera' /></View>
        : <Picture className={styles.thumb} src={url} label='' onError={onBroken} />}
      <View className={styles.words}>
        <Text className={styles.place}>{item.place}</Text>
        <View className={styles.line}>
          <View className={styles.chip}><StateChip tone={toneOf(urgency, state.tone)} label={left === '' ? state.label : left} /></View>
          {left !== '' && <Text className={styles.state}>{state.label}</Text>}
        </View>
        {item.category !== '' && <Text className={styles.what}>{item.category}</Text>}
      </View>
    </Tap>
  )
}
