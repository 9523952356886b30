import { Text, View } from '@tarojs/components'
import { Icon } from '@/components/Icon'
import { Tap } from '@/components/Tap'
import styles from './index.module.scss'

/** The leaf of the calendar that is open, and the ones beside it. */
export const MonthTurn = ({ year, month, onMonth }: { year: number; month: number; onMonth: (month: number) => void }) => (
  <View className={styles.turn}>
    <Tap className={styles.arrow} label='上一个月' disabled={month === 1} onTap={() => onMonth(month - 1)}><Icon name='left' /></Tap>
    <Text className={styles.month} role='status'>{`${String(year)}年${String(month)}月`}</Text>
    <Tap className={styles.arrow} label='下一个月' disabled={month === 12} onTap={() => onMonth(month + 1)}><Icon name='right' /></Tap>
  </View>
)
