import { Text, View } from '@tarojs/components'
import { dayWords } from '@shared/domain/calendar'
import { BigButton } from '@/components/BigButton'
import { StateChip } from '@/components/StateChip'
import type { SupplementItem } from '@/outbox/outbox'
import styles from './index.module.scss'

export interface KeptCardProps { item: SupplementItem; /** Of one that the office did not take. */ onMend?: () => void; onRemove?: () => void }

/** An entry on this phone that the office has not got: waiting, or not taken, why, and where it is mended. */
export function KeptCard({ item: { state, supplement, photos, problem }, onMend, onRemove }: KeptCardProps) {
  const refused = state === 'refused'
  return (
    <View className={styles.card} role='group' aria-label={supplement.title}>
      <View className={styles.headLine}>
        <Text className={styles.told}>{supplement.title}</Text>
        {refused ? <StateChip tone='late' icon='refused' label='没有收下' /> : <StateChip tone='wait' icon='kept' label='待上传' />}
      </View>
      <Text className={styles.hint}>{[dayWords(supplement.at), photos.length > 0 && `照片 ${String(photos.length)} 张`].filter(Boolean).join(' · ')}</Text>
      {problem && <Text className={refused ? styles.problem : styles.hint}>{problem.say}</Text>}
      {refused && onMend && onRemove && (
        <View className={styles.pair}>
          <BigButton tone='plain' label='不要了' onTap={onRemove} />
          <BigButton tone='plain' icon='edit' label='修改后再送' onTap={onMend} />
        </View>
      )}
    </View>
  )
}
