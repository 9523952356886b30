import { Text, View } from '@tarojs/components'
import type { CaseSummary } from '@shared/contract/hazard'
import { BigButton } from '@/components/BigButton'
import { remaining } from '../due'
import styles from './index.module.scss'

export interface NextCaseProps { item: CaseSummary; now: number; busy: boolean; onOpen: () => void; onAccept: () => void }

/** The most urgent case within the thumb's reach: taken on here, or opened. */
export function NextCase({ item, now, busy, onOpen, onAccept }: NextCaseProps) {
  return (
    <View className={styles.next} role='group' aria-label='最急的一件'>
      <Text className={styles.nextWords}>最急：{item.place} · {remaining(item, now)}</Text>
      <View className={styles.buttons}>
        {item.state === 'submitted' && <BigButton label='接收' busy={busy} onTap={onAccept} />}
        <BigButton label='打开办理' tone={item.state === 'submitted' ? 'plain' : 'main'} disabled={busy} onTap={onOpen} />
      </View>
    </View>
  )
}
