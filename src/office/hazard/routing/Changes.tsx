import { Text, View } from '@tarojs/components'
import type { Output } from '@shared/contract/actions'
import { StateChip } from '@/components/StateChip'
import styles from './index.module.scss'

export type Difference = Output<'hazard.diffRouting'>
const kinds = { added: { tone: 'safe', icon: 'plus', label: '新增' }, changed: { tone: 'progress', icon: 'edit', label: '修改' }, removed: { tone: 'off', icon: 'minus', label: '删除' } } as const

/** Rows added, changed and removed, each with what is different. */
export function Changes({ changes }: { changes: Difference['changes'] }) {
  if (changes.length === 0) return <Text className={styles.told}>没有不同。</Text>
  return (
    <View className={styles.changes}>
      {changes.map((change) => (
        <View key={`${change.kind} ${change.row}`} className={styles.change}>
          <View className={styles.changeHead}><StateChip {...kinds[change.kind]} /><Text className={styles.subheading}>{change.row}</Text></View>
          {change.sentences.map((sentence) => <Text key={sentence} className={styles.told}>{sentence}</Text>)}
        </View>
      ))}
    </View>
  )
}
