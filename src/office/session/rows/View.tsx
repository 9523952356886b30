import { Text, View as Box } from '@tarojs/components'
import { timeWords } from '@shared/domain/calendar'
import { checkInFlags } from '@shared/domain/checkIn'
import { figureRules } from '@shared/domain/sessionFigures'
import { attendanceSources, type AttendanceSource } from '@shared/domain/sessionWords'
import { Icon } from '@/components/Icon'
import { More } from '@/components/More'
import { StateChip } from '@/components/StateChip'
import { Tap } from '@/components/Tap'
import type { Row } from './index'
import styles from './index.module.scss'

export interface RowsProps {
  source: AttendanceSource | undefined
  whole: { readonly times: number; readonly asOf: number } | undefined
  rows: readonly Row[]
  said: string
  more: (() => void) | undefined
  adding: boolean
  onTakeBack: (row: Row) => void
  onErase: (row: Row) => void
}
const sourceName = (word: string): string => (word in attendanceSources ? attendanceSources[word as AttendanceSource] : word)
/** A number without names says how many; whoever may not know a name sees that somebody came. */
const whoOf = ({ name, amount, source }: Row): string => name || (amount < 0 ? '更正' : source === 'self' ? '扫码参加' : sourceName(source))
const waitWords = { noProof: '未计入：缺证明', held: '未计入：待核' } as const
/** Taken back already: a later row of the same person stands against it. */
const standing = (rows: readonly Row[], who: string): number => rows.filter((row) => row.who === who).reduce((sum, { amount }) => sum + amount, 0)

export function View({ source, whole, rows, said, more, adding, onTakeBack, onErase }: RowsProps) {
  const counted = rows.filter(({ uncounted }) => uncounted === null)
  const listed = counted.reduce((sum, { amount }) => sum + amount, 0)
  return (
    <Box className={styles.page}>
      <Box className={styles.head} role='status'>
        <Text className={styles.heading}>{source === undefined ? `合计 ${String(whole?.times ?? listed)} 人次` : `${attendanceSources[source]} ${String(listed)} 人次`}</Text>
        <Text className={styles.hint}>{more ? `已列出 ${String(listed)} 人次，往下还有` : `以下各条相加就是 ${String(listed)} 人次`}{whole === undefined ? '' : ` · 截至 ${timeWords(whole.asOf)}`}</Text>
        {counted.length < rows.length && <Text className={styles.hint}>标着“未计入”的不在合计里。</Text>}
        <Text className={styles.hint}>{figureRules.attend}</Text>
      </Box>
      {said !== '' && <Text className={styles.told} role='status'>{said}</Text>}
      <Box className={styles.rows} role='list'>
        {rows.map((row) => (
          <Box key={row.key} className={styles.row} role='listitem'>
            <Box className={styles.words}>
              <Text className={styles.name}>{whoOf(row)}</Text>
              <Text className={styles.hint}>{[timeWords(row.at), sourceName(row.source), ...row.flags.map((flag) => checkInFlags[flag])].join(' · ')}</Text>
            </Box>
            {row.uncounted !== null && <StateChip tone='wait' label={waitWords[row.uncounted]} />}
            <Text className={styles.amount}>{row.amount > 0 ? `+${String(row.amount)}` : row.amount}</Text>
            {row.erasable && row.name !== '' && row.amount > 0 && <Tap className={styles.back} label={`删除${row.name}的姓名`} onTap={() => onErase(row)}><Icon name='person' /></Tap>}
            {row.who !== '' && row.amount > 0 && standing(rows, row.who) > 0 && <Tap className={styles.back} label={`撤回${whoOf(row)}的登记`} onTap={() => onTakeBack(row)}><Icon name='trash' /></Tap>}
          </Box>
        ))}
      </Box>
      {more && <More busy={adding} onTap={more} />}
    </Box>
  )
}
