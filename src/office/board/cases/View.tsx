import { Text, View as Box } from '@tarojs/components'
import type { CaseSummary } from '@shared/contract/hazard'
import { timeWords } from '@shared/domain/calendar'
import type { PhotoLink } from '@/api/usePhotoLinks'
import { CaseCard } from '@/components/CaseCard'
import { More } from '@/components/More'
import styles from './index.module.scss'

/** What the number was; a cluster says only its place. */
export interface Heading { readonly label: string; readonly amount?: number; readonly asOf?: number }
export interface CasesProps {
  heading: Heading | undefined
  rows: readonly CaseSummary[]
  thumbs: Readonly<Record<string, PhotoLink>>
  more: (() => void) | undefined
  adding: boolean
  said: string
  onOpen: (id: string) => void
}

export function View({ heading, rows, thumbs, more, adding, said, onOpen }: CasesProps) {
  return (
    <Box className={styles.list}>
      {heading && (
        <Box className={styles.head} role='status'>
          <Text className={styles.heading}>{heading.label}</Text>
          {heading.amount !== undefined && <Text className={styles.hint}>共 {heading.amount} 件，已列出 {rows.length} 件{heading.asOf === undefined ? '' : ` · 截至 ${timeWords(heading.asOf)}`}</Text>}
        </Box>
      )}
      <Box className={styles.cards}>
        {rows.map((row) => <CaseCard key={row.id} summary={row} thumb={row.thumb === null ? null : (thumbs[row.thumb]?.url ?? null)} onOpen={() => onOpen(row.id)} />)}
      </Box>
      {said !== '' && <Text className={styles.hint} role='status'>{said}</Text>}
      {more && <More none={rows.length === 0} busy={adding} onTap={more} />}
    </Box>
  )
}
