import { Text, View as Box } from '@tarojs/components'
import type { Output } from '@shared/contract/actions'
import type { PhotoLink } from '@/api/usePhotoLinks'
import { CaseCard } from '@/components/CaseCard'
import { More } from '@/components/More'
import styles from './index.module.scss'

type Stalled = Output<'hazard.stalled'>['rows'][number]
export interface StalledProps {
  rows: readonly Stalled[]
  thumbs: Readonly<Record<string, PhotoLink>>
  now: number
  more: (() => void) | undefined
  adding: boolean
  said: string
  onOpen: (id: string) => void
}
const day = 86_400_000
const still = (row: Stalled, now: number) => `${row.handler} · ${String(Math.floor((now - row.movedAt) / day))} 天没有进展`

export const View = ({ rows, thumbs, now, more, adding, said, onOpen }: StalledProps) => (
  <Box className={styles.list}>
    <Text className={styles.hint}>停得最久的排在前面。打开后可以看到办到哪一步、在谁手里。</Text>
    <Box className={styles.cards}>
      {rows.map((row) => <CaseCard key={row.id} summary={row} note={still(row, now)} thumb={row.thumb === null ? null : (thumbs[row.thumb]?.url ?? null)} onOpen={() => onOpen(row.id)} />)}
    </Box>
    {said !== '' && <Text className={styles.hint} role='status'>{said}</Text>}
    {more && <More none={rows.length === 0} busy={adding} onTap={more} />}
  </Box>
)
