import { Text, View } from '@tarojs/components'
import { timeWords, civilTime } from '@shared/domain/calendar'
import { Notice } from '@/components/Notice'
import type { MusterProps } from './View'
import { clockWords } from './marks'
import styles from './index.module.scss'

const stale = 10_000

/** 未到 n, the time it takes, and as of when. */
export function Totals({ board, sinceTold, running, over, cut, waiting }: Pick<MusterProps, 'board' | 'sinceTold' | 'running' | 'over' | 'cut' | 'waiting'>) {
  const clear = board.expected > 0 && board.missing === 0
  const spent = board.timeToClear ?? (running ? board.asOf - board.startedAt + sinceTold : null)
  return (
    <View className={`${styles.totals} ${clear ? styles.clear : ''}`}>
      <View className={styles.missing} role='status' aria-live='polite'>
        <Text className={styles.word}>{clear ? '全部到齐' : '未到'}</Text>
        {!clear && <Text className={styles.number}>{board.missing}</Text>}
      </View>
      <View className={styles.counts}>
        <Text className={styles.count}>应到 {board.expected}</Text>
        <Text className={styles.count}>已到 {board.present}</Text>
        {board.extra > 0 && <Text className={styles.count}>名单外 {board.extra}</Text>}
        {spent !== null && <Text className={styles.count}>{board.timeToClear === null ? '已用时' : '集合用时'} {clockWords(spent)}</Text>}
      </View>
      <Text className={styles.asOf}>截至 {sinceTold > stale ? timeWords(board.asOf) : civilTime(board.asOf)}{waiting > 0 ? ` · 本机 ${String(waiting)} 个点名待上传` : ''}</Text>
      {over !== '' && <Notice tone='wait' say={over} />}
      {cut && <Notice tone='wait' icon='offline' say='现在没有网络。可以照常点名，有信号就自动上传；别人点的要等网络恢复才看得到。' live />}
    </View>
  )
}
