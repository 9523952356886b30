import { Text, View as Box } from '@tarojs/components'
import type { Output } from '@shared/contract/actions'
import { timeWords } from '@shared/domain/calendar'
import styles from './index.module.scss'

/** Each figure with the rule it was counted by, and as of when: a number without its rule is not shown. */
export function View({ board }: { board: Output<'board.hazards'> }) {
  return (
    <Box className={styles.figures}>
      <Text className={styles.asOf}>截至 {timeWords(board.asOf)}</Text>
      <Box className={styles.grid}>
        {board.figures.map((figure) => (
          <Box key={figure.key} className={styles.figure}>
            <Text className={styles.label}>{figure.label}</Text>
            <Text className={styles.amount}>{figure.amount}</Text>
            <Text className={styles.rule}>口径：{figure.rule}</Text>
          </Box>
        ))}
      </Box>
    </Box>
  )
}
