import { Text, View } from '@tarojs/components'
import type { CaseSummary } from '@shared/contract/hazard'
import { hazardStates, levels } from '@shared/domain/words'
import { Icon } from '@/components/Icon'
import { Picture } from '@/components/Picture'
import { StateChip } from '@/components/StateChip'
import { Tap } from '@/components/Tap'
import { remaining, toneOf, type Urgency } from '../due'
import { aloneWords } from './batch'
import styles from './index.module.scss'

export interface CaseRowProps {
  item: CaseSummary
  urgency: Urgency
  now: number
  url: string | null
  /** Open beside the list. */
  open: boolean
  /** Several are being chosen: a tap chooses. */
  choosing: boolean
  chosen: boolean
  onBroken: () => void
  onTap: () => void
}

/** Thumbnail; the place; how long it still has and its state; what it is about. */
export function CaseRow({ item, urgency, now, url, open, choosing, chosen, onBroken, onTap }: CaseRowProps) {
  const state = hazardStates[item.state]
  const left = remaining(item, now)
  const alone = choosing ? aloneWords(item) : ''
  const said = [item.place, left, item.level === 'major' && levels.major, state.label, item.category, alone].filter(Boolean).join('，')
  return (
    <View id={`row-${item.id}`}>
      <Tap className={`${styles.row} ${open || chosen ? styles.chosen : ''}`} label={said} disabled={alone !== ''} onTap={onTap} {...(choosing && { role: 'checkbox' as const, checked: chosen })}>
        {choosing && <View className={`${styles.box} ${chosen ? styles.ticked : ''} ${alone === '' ? '' : styles.off}`}>{chosen && <Icon name='check' />}</View>}
        {url === null
          ? <View className={styles.noPhoto}><Icon name='camera' /></View>
          : <Picture className={styles.thumb} src={url} label='' onError={onBroken} />}
        <View className={styles.words}>
          <Text className={styles.place}>{item.place}</Text>
          <View className={styles.line}>
            <View className={styles.chip}><StateChip tone={toneOf(urgency, state.tone)} label={left === '' ? state.label : left} /></View>
            {item.level === 'major' && <View className={styles.chip}><StateChip tone='late' icon='warn' label={levels.major} /></View>}
            {left !== '' && <Text className={styles.state}>{state.label}</Text>}
          </View>
          {(item.category !== '' || alone !== '') && <Text className={styles.what}>{alone || item.category}</Text>}
        </View>
      </Tap>
    </View>
  )
}
