import { Text, View } from '@tarojs/components'
import type { SessionView } from '@shared/contract/session'
import { civilTime } from '@shared/domain/calendar'
import { figureRules } from '@shared/domain/sessionFigures'
import { Notice } from '@/components/Notice'
import { Tap } from '@/components/Tap'
import { sourcesOf } from '../shown'
import styles from './index.module.scss'

/** Who has come: the sum, then each source apart; a tap opens the rows that sum to it. */
export function Came({ view, onRows }: { view: SessionView; onRows: (source?: string) => void }) {
  const { summary } = view
  const parts = sourcesOf(summary.sources)
  return (
    <View className={styles.card}>
      <Tap className={styles.whole} label={`${String(summary.times)} 人次已到${summary.expected > 0 ? `，应到 ${String(summary.expected)} 人` : ''}，看是哪些人`} onTap={() => onRows()}>
        <View className={styles.sum}><Text className={styles.figure}>{summary.times}</Text><Text className={styles.unit}>人次已到</Text></View>
        {summary.expected > 0 && <Text className={styles.expected}>应到 {summary.expected} 人</Text>}
      </Tap>
      {parts.length > 0 && (
        <View className={styles.sources} role='group' aria-label='按来源'>
          {parts.map(({ source, label, amount }) => (
            <Tap key={source} className={styles.source} label={`${label} ${String(amount)} 人次，看是哪些人`} onTap={() => onRows(source)}>
              <Text className={styles.sourceName}>{label}</Text><Text className={styles.amount}>{amount}</Text>
            </Tap>
          ))}
        </View>
      )}
      <Text className={styles.hint}>{figureRules.attend} 截至 {civilTime(view.asOf)}。</Text>
      {summary.owes !== '' && <Notice tone='wait' say={summary.owes} />}
      {summary.state === 'closed' && summary.counted && <Notice tone='safe' say='这一场已计入。' />}
    </View>
  )
}
