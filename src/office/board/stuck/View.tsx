import { Text, View as Box } from '@tarojs/components'
import type { Output } from '@shared/contract/actions'
import { timeWords } from '@shared/domain/calendar'
import { BigButton } from '@/components/BigButton'
import { More } from '@/components/More'
import { StateChip } from '@/components/StateChip'
import { deliveryName } from './deliveryName'
import { failureWords } from './failureWords'
import styles from './index.module.scss'

export type Stuck = Output<'board.stuck'>['rows'][number]
export interface StuckProps {
  rows: readonly Stuck[]
  /** Being sent again now. */
  busyId: string
  said: string
  more: (() => void) | undefined
  adding: boolean
  onRetry: (id: string) => void
}

export function View({ rows, busyId, said, more, adding, onRetry }: StuckProps) {
  return (
    <Box className={styles.list}>
      <Text className={styles.hint}>这些通知试了几次都没有送到。隐患本身都已保存，没有丢失。</Text>
      {said !== '' && <Text className={styles.said} role='status'>{said}</Text>}
      {rows.map((row) => (
        <Box key={row.id} className={styles.card}>
          <StateChip tone='late' label={`没有送达 · 试过 ${row.tries} 次`} />
          <Text className={styles.name}>{deliveryName(row.name)}</Text>
          <Text className={styles.hint}>{timeWords(row.at)} · {row.about}</Text>
          <Text className={styles.problem}>{failureWords(row.problem)}</Text>
          <BigButton tone='plain' icon='retry' label='重新发送' busy={busyId === row.id} disabled={busyId !== '' && busyId !== row.id} onTap={() => onRetry(row.id)} />
        </Box>
      ))}
      {more && <More busy={adding} onTap={more} />}
    </Box>
  )
}
