import { Text, View } from '@tarojs/components'
import { figureLabel, stateNames } from '@shared/domain/standing'
import { hazardStates } from '@shared/domain/words'
import { Tap } from '@/components/Tap'
import { StateChip } from '@/components/StateChip'
import type { Bar, Figure } from './asked'
import styles from './index.module.scss'

const first = ['found', 'open', 'late', 'closed'] as const satisfies readonly Figure[]
const amountIn = (bar: Bar, figure: Figure) => bar.figures[figure] ?? 0

/** The whole of the period: four figures, the rate with its rule, and where each case stands, summing to the whole. */
export function Totals({ total, rule, onOpen }: { total: Bar; rule: string; onOpen: (figure: Figure) => void }) {
  const standing = stateNames.filter((state) => amountIn(total, state) > 0)
  return (
    <View className={styles.card}>
      <View className={styles.figures}>
        {first.map((figure) => (
          <Tap key={figure} className={styles.figure} label={`${figureLabel(figure)} ${String(amountIn(total, figure))} 件，打开这些件`} onTap={() => onOpen(figure)}>
            <Text className={styles.label}>{figureLabel(figure)}</Text>
            <Text className={styles.amount}>{amountIn(total, figure)}</Text>
          </Tap>
        ))}
      </View>
      <View className={styles.rate}>
        <Text className={styles.told}>{total.rateWords}</Text>
        <Tap className={styles.link} label={`未到期 ${String(amountIn(total, 'notDue'))} 件，打开这些件`} onTap={() => onOpen('notDue')}><Text>未到期 {amountIn(total, 'notDue')} 件</Text></Tap>
      </View>
      <Text className={styles.hint}>{rule}</Text>
      {standing.length > 0 && (
        <View className={styles.states} role='group' aria-label='现在的状态'>
          {standing.map((state) => (
            <Tap key={state} className={styles.state} label={`${hazardStates[state].label} ${String(amountIn(total, state))} 件，打开这些件`} onTap={() => onOpen(state)}>
              <StateChip tone={hazardStates[state].tone} label={`${hazardStates[state].label} ${String(amountIn(total, state))}`} />
            </Tap>
          ))}
        </View>
      )}
    </View>
  )
}
