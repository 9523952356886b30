import { Text, View } from '@tarojs/components'
import { figureLabel } from '@shared/domain/standing'
import { Icon } from '@/components/Icon'
import { More } from '@/components/More'
import { Tap } from '@/components/Tap'
import type { Bar, Figure } from './asked'
import styles from './index.module.scss'

export interface BarsProps {
  bars: readonly Bar[]
  /** Goes down to the unit of a bar; absent where bars are no units. */
  onDown?: ((bar: Bar) => void) | undefined
  onOpen: (bar: Bar, figure: Figure) => void
  more: (() => void) | undefined
  adding: boolean
}
const shown = ['found', 'open', 'late', 'closed'] as const satisfies readonly Figure[]
const amountIn = (bar: Bar, figure: Figure) => bar.figures[figure] ?? 0
const share = (part: number, whole: number) => `${String(whole === 0 ? 0 : Math.round((part / whole) * 1000) / 10)}%`

/** A bar for each part in the order of the tree: its length is what was found, the filled part what is closed. */
export function Bars({ bars, onDown, onOpen, more, adding }: BarsProps) {
  const most = Math.max(0, ...bars.map((bar) => amountIn(bar, 'found')))
  return (
    <View className={styles.bars}>
      {bars.map((bar) => (
        <View key={bar.key} className={styles.bar} role='group' aria-label={bar.label}>
          {onDown && bar.key !== 'own'
            ? <Tap className={styles.name} label={`看${bar.label}的数字`} onTap={() => onDown(bar)}><Text>{bar.label}</Text><Icon name='next' className={styles.next} /></Tap>
            : <View className={styles.name}><Text>{bar.label}</Text></View>}
          <View className={styles.track} aria-hidden='true'>
            <View className={styles.found} style={{ width: share(amountIn(bar, 'found'), most) }}><View className={styles.closed} style={{ width: share(amountIn(bar, 'closed'), amountIn(bar, 'found')) }} /></View>
          </View>
          <Text className={styles.hint}>{bar.rateWords}</Text>
          <View className={styles.numbers}>
            {shown.map((figure) => (
              <Tap key={figure} className={styles.number} label={`${bar.label}${figureLabel(figure)} ${String(amountIn(bar, figure))} 件，打开这些件`} disabled={amountIn(bar, figure) === 0} onTap={() => onOpen(bar, figure)}>
                <Text className={styles.hint}>{figureLabel(figure)}</Text><Text className={styles.count}>{amountIn(bar, figure)}</Text>
              </Tap>
            ))}
          </View>
        </View>
      ))}
      {more && <More busy={adding} onTap={more} />}
    </View>
  )
}
