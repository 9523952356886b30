import { Text, View } from '@tarojs/components'
import { Icon } from '@/components/Icon'
import { Tap } from '@/components/Tap'
import { figureNames, type Bar, type Figure } from './asked'
import styles from './index.module.scss'

export interface BarsProps { bars: readonly Bar[]; onDown: ((bar: Bar) => void) | undefined; onOpen: (bar: Bar, figure: Figure | 'persons') => void }
const shown = ['sessions', 'times'] as const satisfies readonly Figure[]
const share = (part: number, whole: number) => `${String(whole === 0 ? 0 : Math.round((part / whole) * 1000) / 10)}%`

/** A bar for each part, one hue, its numbers printed at the end. */
export function Bars({ bars, onDown, onOpen }: BarsProps) {
  const most = Math.max(0, ...bars.map(({ figures }) => figures.times))
  return (
    <View className={styles.bars}>
      {bars.map((bar) => (
        <View key={bar.key} className={styles.bar} role='group' aria-label={bar.label}>
          {onDown && bar.key !== 'own'
            ? <Tap className={styles.name} label={`看${bar.label}的数字`} onTap={() => onDown(bar)}><Text>{bar.label}</Text><Icon name='next' className={styles.next} /></Tap>
            : <View className={styles.name}><Text>{bar.label}</Text></View>}
          <View className={styles.track} aria-hidden='true'><View className={styles.length} style={{ width: share(bar.figures.times, most) }} /></View>
          <View className={styles.numbers}>
            {shown.map((figure) => (
              <Tap key={figure} className={styles.number} label={`${bar.label}${figureNames[figure].label} ${String(bar.figures[figure])} ${figureNames[figure].unit}，看是哪些场`} disabled={bar.figures[figure] === 0} onTap={() => onOpen(bar, figure)}>
                <Text className={styles.count}>{bar.figures[figure]}</Text><Text className={styles.hint}>{figureNames[figure].unit}</Text>
              </Tap>
            ))}
            {bar.figures.persons !== null && (
              <Tap className={styles.number} label={`${bar.label} ${String(bar.figures.persons)} 人，看是哪些人`} disabled={bar.figures.persons === 0} onTap={() => onOpen(bar, 'persons')}>
                <Text className={styles.count}>{bar.figures.persons}</Text><Text className={styles.hint}>人</Text>
              </Tap>
            )}
          </View>
        </View>
      ))}
    </View>
  )
}
