import { Text, View } from '@tarojs/components'
import { More } from '@/components/More'
import { byUrgency } from '../due'
import type { CaseListProps } from './CaseList'
import { columns, DeskRow } from './DeskRow'
import styles from './desk.module.scss'

/** The list as a table at a desk, under the same urgencies as on a phone. */
export function DeskTable({ list, batch, now, openId, onOpen, onMore }: CaseListProps) {
  return (
    <View className={styles.whole}>
      <View className={styles.table}>
        <View className={styles.head} aria-hidden='true'>{columns.map((column) => <Text key={column}>{column}</Text>)}</View>
        {byUrgency(list.rows, now).map((group) => (
          <View key={group.urgency}>
            <Text className={styles.group} role='heading' aria-level='2'>{group.label}</Text>
            {group.rows.map((item) => (
              <DeskRow key={item.id} item={item} urgency={group.urgency} now={now} open={item.id === openId} chosen={batch.chosen.some((one) => one.id === item.id)}
                onTap={() => onOpen(item.id)} onChoose={() => { if (!batch.on) batch.start(); batch.toggle(item) }} />
            ))}
          </View>
        ))}
      </View>
      <Text className={styles.keys}>键盘：J、K 或 ↓、↑ 换一件，Enter 进入办理，X 选中。</Text>
      {list.failure && <Text className={styles.keys} role='status'>{list.failure.say}</Text>}
      {list.next !== undefined && <More busy={list.state === 'adding'} onTap={onMore} />}
    </View>
  )
}
