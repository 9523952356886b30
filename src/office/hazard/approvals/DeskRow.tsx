import { Text, View } from '@tarojs/components'
import { hazardStates, levels } from '@shared/domain/words'
import { Icon } from '@/components/Icon'
import { StateChip } from '@/components/StateChip'
import { Tap } from '@/components/Tap'
import { remaining, toneOf } from '../due'
import { aloneWords } from './batch'
import type { CaseRowProps } from './CaseRow'
import styles from './desk.module.scss'

export const columns = ['时限', '地点和类别', '承办单位', '状态', '收到'] as const

/**
 * One case in one line of the table at a desk; chosen by its box, opened by the rest. What is pressed lies over the
 * cells and says them as one sentence: a reader hears no table of loose words.
 */
export function DeskRow({ item, urgency, now, open, chosen, onTap, onChoose }: Omit<CaseRowProps, 'url' | 'onBroken' | 'choosing'> & { onChoose: () => void }) {
  const state = hazardStates[item.state]
  const ends = remaining(item, now) || '已办结'
  const what = [item.level === 'major' && levels.major, item.category].filter(Boolean).join(' · ')
  const handler = item.handler === '' ? '待指定' : item.handler
  const day = item.seenDay.slice(5, 10)
  const alone = aloneWords(item)
  const single = alone !== ''
  return (
    <View className={`${styles.row} ${open ? styles.open : ''}`}>
      <Tap className={styles.tick} role='checkbox' checked={chosen} disabled={single} label={single ? `${item.place}，${alone}` : `选中${item.place}`} onTap={onChoose}>
        <View className={`${styles.box} ${chosen ? styles.ticked : ''} ${single ? styles.off : ''}`}>{chosen && <Icon name='check' />}</View>
      </Tap>
      <View id={`row-${item.id}`} className={styles.rest}>
        <View className={styles.cells} aria-hidden='true'>
          <View className={styles.what}>
            <Text className={styles.place}>{item.place}</Text>
            <Text className={styles.note}>{what}</Text>
          </View>
          <View className={styles.left}><StateChip tone={toneOf(urgency, state.tone)} label={ends} /></View>
          <Text className={`${styles.note} ${styles.state}`}>{state.label}</Text>
          <Text className={`${styles.note} ${styles.day}`}>{day}</Text>
          <Text className={`${styles.note} ${styles.handler}`}>{handler}</Text>
        </View>
        <Tap className={styles.cover} label={[item.place, what, ends, state.label, day, handler].filter(Boolean).join('，')} onTap={onTap}><></></Tap>
      </View>
    </View>
  )
}
