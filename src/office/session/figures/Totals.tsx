import { Text, View } from '@tarojs/components'
import { Icon } from '@/components/Icon'
import { Tap } from '@/components/Tap'
import { figureNames, type Figure, type Figures } from './asked'
import styles from './index.module.scss'

const order = ['sessions', 'times', 'consult', 'items'] as const satisfies readonly Figure[]

/** The whole of the period. 人 stands beside: a person counts once for everything together, and is told by persons, not by sessions. */
export const Totals = ({ total, joined, onOpen }: { total: Figures; joined: number; onOpen: (figure: Figure | 'persons') => void }) => (
  <View className={styles.card}>
    <View className={styles.figures}>
      {order.map((figure) => (
        <Tap key={figure} className={styles.figure} label={`${figureNames[figure].label} ${String(total[figure])} ${figureNames[figure].unit}，看是哪些场`} disabled={total[figure] === 0} onTap={() => onOpen(figure)}>
          <Text className={styles.label}>{figureNames[figure].label}（{figureNames[figure].unit}）</Text>
          <Text className={styles.amount}>{total[figure]}</Text>
        </Tap>
      ))}
    </View>
    {joined !== 0 && (
      <Tap className={styles.name} label={`另参与联办 ${String(joined)} 场，不在场次里，看是哪些场`} onTap={() => onOpen('joined')}>
        <Text>另参与联办 {joined} 场，不在上面的场次里。</Text><Icon name='next' className={styles.next} />
      </Tap>
    )}
    {total.persons !== null && (
      <Tap className={styles.name} label={`参加过的共 ${String(total.persons)} 人，每人只计一次，看是哪些人`} disabled={total.persons === 0} onTap={() => onOpen('persons')}>
        <Text>参加过的共 {total.persons} 人，每人只计一次。</Text><Icon name='next' className={styles.next} />
      </Tap>
    )}
  </View>
)
