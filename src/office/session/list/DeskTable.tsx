import { Text, View } from '@tarojs/components'
import type { SessionSummary } from '@shared/contract/session'
import { civilTime } from '@shared/domain/calendar'
import { standingOf } from '@shared/domain/sessionShelf'
import { StateChip } from '@/components/StateChip'
import { Tap } from '@/components/Tap'
import { cameWords, dayBeside, spanWords } from '../shown'
import styles from './desk.module.scss'

const columns = ['时间', '活动和地点', '主办', '应到／已到', '状态'] as const

/** Sessions as a table at a desk. What is pressed lies over the cells and says them as one sentence. */
export const DeskTable = ({ rows, now, openId, onOpen }: { rows: readonly SessionSummary[]; now: number; openId: string; onOpen: (id: string) => void }) => (
  <View className={styles.table}>
    <View className={styles.head} aria-hidden='true'>{columns.map((column) => <Text key={column}>{column}</Text>)}</View>
    {rows.map((session) => {
      const { label, tone } = standingOf(session, now)
      return (
        <View key={session.id} className={`${styles.row} ${session.id === openId ? styles.open : ''}`}>
          <View className={styles.cells} aria-hidden='true'>
            <View className={styles.when}><Text>{dayBeside(session.startsAt, now)}</Text><Text className={styles.note}>{civilTime(session.startsAt)}</Text></View>
            <View className={styles.what}>
              <Text className={styles.title}>{session.title}</Text>
              <Text className={styles.note}>{session.place}</Text>
              {session.owes !== '' && <Text className={styles.owes}>未计入</Text>}
            </View>
            <Text className={styles.note}>{session.lead.name}</Text>
            <Text className={styles.numbers}>{session.expected > 0 ? `${String(session.expected)}／` : ''}{session.times}</Text>
            <View><StateChip tone={tone} label={label} /></View>
          </View>
          <Tap className={styles.cover} label={[session.title, spanWords(session, now), session.place, session.lead.name, cameWords(session), label, session.owes].filter(Boolean).join('，')} onTap={() => onOpen(session.id)}><></></Tap>
        </View>
      )
    })}
  </View>
)
