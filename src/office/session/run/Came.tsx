import { Text, View } from '@tarojs/components'
import type { SessionView } from '@shared/contract/session'
import { civilTime } from '@shared/domain/calendar'
import { figureRules } from '@shared/domain/sessionFigures'
import { Notice } from '@/components/Notice'
import { Tap } from '@/components/Tap'
import { sourcesOf } from '../shown'
import styles from './index.module.scss'

const wouldDo = '补一张照片、登记一份纸质名单，或请第二人写一句证明，有任一种即可计入。'
/** What came and does not count, with what would do. */
function waits({ summary, uncounted, heldWaiting }: SessionView): readonly string[] {
  const lacking = summary.state === 'closed' ? `这一场和 ${String(uncounted)} 人次未计入：缺证明。${wouldDo}` : `另有 ${String(uncounted)} 人次未计入：缺证明。${wouldDo}`
  const held = `另有 ${String(heldWaiting)} 人次待核，未计入：核定后计入。`
  return [uncounted > 0 ? lacking : summary.owes, heldWaiting > 0 ? held : ''].filter((say) => say !== '')
}

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
      {waits(view).map((say) => <Notice key={say} tone='wait' say={say} />)}
      {summary.state === 'closed' && summary.counted && <Notice tone='safe' say='这一场已计入。' />}
    </View>
  )
}
