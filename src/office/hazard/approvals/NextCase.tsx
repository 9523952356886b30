import { Text, View } from '@tarojs/components'
import type { CaseSummary } from '@shared/contract/hazard'
import { BigButton } from '@/components/BigButton'
import { remaining } from '../due'
import styles from './index.module.scss'

export interface NextCaseProps { item: CaseSummary; now: number; busy: boolean; onOpen: () => void; onAccept: () => void; onAssign: () => void }

/** The most urgent case within the thumb's reach: the one step that waits for it, or opened. */
export function NextCase({ item, now, busy, onOpen, onAccept, onAssign }: NextCaseProps) {
  const accepts = item.moves.includes('accept')
  const assigns = item.moves.includes('assignLead')
  return (
    <View className={styles.next} role='group' aria-label='最急的一件'>
      <Text className={styles.nextWords}>最急：{[item.place, remaining(item, now)].filter(Boolean).join(' · ')}</Text>
      <View className={styles.buttons}>
        {accepts && <BigButton label='接收' busy={busy} onTap={onAccept} />}
        {assigns && <BigButton label='指定牵头' disabled={busy} onTap={onAssign} />}
        <BigButton label='打开办理' tone={accepts || assigns ? 'plain' : 'main'} disabled={busy} onTap={onOpen} />
      </View>
    </View>
  )
}
