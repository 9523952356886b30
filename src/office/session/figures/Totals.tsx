import { Text, View } from '@tarojs/components'
import { Tap } from '@/components/Tap'
import { figureNames, type Figure, type Figures } from './asked'
import styles from './index.module.scss'

const order = ['sessions', 'times', 'consult', 'items'] as const satisfies readonly Figure[]

/** The whole of the period; 人 stands beside and opens to nothing, for a person counts once for everything together. */
export const Totals = ({ total, onOpen }: { total: Figures; onOpen: (figure: Figure) => void }) => (
  <View className={styles.card}>
    <View className={styles.figures}>
      {order.map((figure) => (
        <Tap key={figure} className={styles.figure} label={`${figureNames[figure].label} ${String(total[figure])} ${figureNames[figure].unit}，看是哪些场`} disabled={total[figure] === 0} onTap={() => onOpen(figure)}>
          <Text className={styles.label}>{figureNames[figure].label}（{figureNames[figure].unit}）</Text>
          <Text className={styles.amount}>{total[figure]}</Text>
        </Tap>
      ))}
    </View>
    {total.persons !== null && <Text className={styles.told}>参加过的共 {total.persons} 人，每人只计一次。</Text>}
  </View>
)
