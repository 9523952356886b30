import { Text, View as Box } from '@tarojs/components'
import { More } from '@/components/More'
import { LetterCard, type LetterRow } from './LetterCard'
import styles from './index.module.scss'

export type Show = 'open' | 'done'
const hints = {
  open: '离热线答复期限最近的排在前面，和本系统的办理期限分开计算。打开后可以复制答复。',
  done: '这些件已办结。打开后可以复制最后的答复。',
} as const satisfies Record<Show, string>

export interface LettersProps {
  show: Show
  rows: readonly LetterRow[]
  now: number
  more: (() => void) | undefined
  adding: boolean
  said: string
  onOpen: (id: string) => void
}

export const View = ({ show, rows, now, more, adding, said, onOpen }: LettersProps) => (
  <Box className={styles.list}>
    {rows.length > 0 && <Text className={styles.hint}>{hints[show]}</Text>}
    <Box className={styles.cards}>
      {rows.map((row) => <LetterCard key={row.id} row={row} open={show === 'open'} now={now} onOpen={() => onOpen(row.id)} />)}
    </Box>
    {said !== '' && <Text className={styles.hint} role='status'>{said}</Text>}
    {more && <More none={rows.length === 0} busy={adding} onTap={more} />}
  </Box>
)
