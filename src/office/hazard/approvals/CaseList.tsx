import { Text, View } from '@tarojs/components'
import type { CaseSummary } from '@shared/contract/hazard'
import type { usePaged } from '@/api/usePaged'
import { byUrgency } from '../due'
import type { PhotoLink } from '@/api/usePhotoLinks'
import { More } from '@/components/More'
import { CaseRow } from './CaseRow'
import type { Batch } from './useBatch'
import styles from './index.module.scss'

export interface CaseListProps {
  list: Pick<ReturnType<typeof usePaged<CaseSummary>>, 'rows' | 'state' | 'failure' | 'next'>
  thumbs: Readonly<Record<string, PhotoLink>>
  onBrokenThumb: (id: string) => void
  now: number
  batch: Batch
  /** The row that lies open beside the list; '' = none. */
  openId: string
  onOpen: (id: string) => void
  onMore: () => void
}

/** Rows under their urgency; the next page below, and why it could not be added. */
export function CaseList({ list, thumbs, onBrokenThumb, now, batch, openId, onOpen, onMore }: CaseListProps) {
  const urlOf = (thumb: string | null) => (thumb === null ? null : (thumbs[thumb]?.url ?? null))
  return (
    <View className={styles.list}>
      {byUrgency(list.rows, now).map((group) => (
        <View key={group.urgency} className={styles.group}>
          <Text className={styles.heading} role='heading' aria-level='2'>{group.label}</Text>
          {group.rows.map((item) => (
            <CaseRow key={item.id} item={item} urgency={group.urgency} now={now} url={urlOf(item.thumb)} open={item.id === openId}
              choosing={batch.on} chosen={batch.chosen.some((one) => one.id === item.id)}
              onBroken={() => item.thumb !== null && onBrokenThumb(item.thumb)} onTap={() => (batch.on ? batch.toggle(item) : onOpen(item.id))} />
          ))}
        </View>
      ))}
      {list.failure && <Text className={styles.said} role='status'>{list.failure.say}</Text>}
      {list.next !== undefined && <More none={list.rows.length === 0} busy={list.state === 'adding'} onTap={onMore} />}
    </View>
  )
}
