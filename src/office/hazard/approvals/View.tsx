import { View as Box, Text } from '@tarojs/components'
import type { CaseSummary } from '@shared/contract/hazard'
import { BigButton } from '@/components/BigButton'
import { Chips } from '@/components/Chips'
import { Frame } from '@/components/Frame'
import { PageState } from '@/components/PageState'
import { byUrgency } from '../due'
import type { PhotoLink } from '../usePhotoLinks'
import { listState, type usePaged } from '@/api/usePaged'
import { CaseRow } from './CaseRow'
import { NextCase } from './NextCase'
import { emptyWords, lists, type Show } from './tabs'
import styles from './index.module.scss'

export interface ApprovalsProps {
  tabs: readonly Show[]
  show: Show
  onShow: (show: Show) => void
  list: Pick<ReturnType<typeof usePaged<CaseSummary>>, 'rows' | 'state' | 'failure' | 'next'>
  thumbs: Readonly<Record<string, PhotoLink>>
  onBrokenThumb: (id: string) => void
  now: number
  busy: boolean
  /** What the last act came to. */
  said: string
  onOpen: (id: string) => void
  onAccept: (item: CaseSummary) => void
  onMore: () => void
  onRetry: () => void
}

export function View({ tabs, show, onShow, list, thumbs, onBrokenThumb, now, busy, said, onOpen, onAccept, onMore, onRetry }: ApprovalsProps) {
  const groups = byUrgency(list.rows, now)
  const first = show === 'todo' ? groups[0]?.rows[0] : undefined
  const foot = (
    <Box className={styles.foot}>
      {said !== '' && <Text className={styles.said} role='status'>{said}</Text>}
      {first && <NextCase item={first} now={now} busy={busy} onOpen={() => onOpen(first.id)} onAccept={() => onAccept(first)} />}
      <Chips label='看哪一类' shown={false} options={tabs.map((value) => ({ value, label: lists[value] }))} value={show} onChange={(value) => value !== '' && onShow(value)} />
    </Box>
  )
  return (
    <Frame title='隐患办理' foot={foot} back wide>
      <PageState {...listState(list)} {...(list.rows.length === 0 && !list.failure && { say: emptyWords[show] })} onRetry={onRetry}>
        {groups.map((group) => (
          <Box key={group.urgency} className={styles.group}>
            <Text className={styles.heading} role='heading' aria-level='2'>{group.label}</Text>
            {group.rows.map((item) => (
              <CaseRow key={item.id} item={item} urgency={group.urgency} now={now} url={item.thumb === null ? null : (thumbs[item.thumb]?.url ?? null)}
                onBroken={() => item.thumb !== null && onBrokenThumb(item.thumb)} onOpen={() => onOpen(item.id)} />
            ))}
          </Box>
        ))}
        {list.failure && <Text className={styles.said} role='status'>{list.failure.say}</Text>}
        {list.next !== undefined && <BigButton tone='plain' label='再看 20 件' busy={list.state === 'adding'} onTap={onMore} />}
      </PageState>
    </Frame>
  )
}
