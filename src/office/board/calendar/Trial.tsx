import { Text, View } from '@tarojs/components'
import { timeWords } from '@shared/domain/calendar'
import { deadlines } from '@shared/domain/deadlines'
import type { DeadlineRules } from '@shared/domain/deadlines'
import type { HolidayTable } from '@shared/domain/calendar'
import { levels } from '@shared/domain/words'
import type { Level } from '@shared/domain/words'
import styles from './index.module.scss'

const noLimits = { acceptHours: Infinity, fixDays: Infinity }

/** What these days and rules mean for a case that comes in now; the office computes with the same rule. */
export const Trial = ({ rules, table, now }: { rules: DeadlineRules; table: HolidayTable; now: number }) => (
  <View className={styles.card}>
    <Text className={styles.heading} role='heading' aria-level='2'>试算：现在收到一件</Text>
    {(Object.keys(levels) as Level[]).map((level) => {
      const { acceptBy, fixBy } = deadlines(noLimits, rules[level], now, table)
      return <Text key={level} className={styles.told}>{levels[level]}：{timeWords(acceptBy)} 前接收，{timeWords(fixBy)} 前整改。</Text>
    })}
    <Text className={styles.hint}>保存后，新的安排只用于之后产生的期限；已经告知的期限不变。</Text>
  </View>
)
