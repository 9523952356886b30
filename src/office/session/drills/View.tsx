import { Text, View as Box } from '@tarojs/components'
import type { Output } from '@shared/contract/actions'
import { dayWords, timeWords } from '@shared/domain/calendar'
import { BigButton } from '@/components/BigButton'
import { More } from '@/components/More'
import { SwitchRow } from '@/components/Row'
import { StateChip } from '@/components/StateChip'
import styles from './index.module.scss'

type Row = Output<'session.drills'>['rows'][number]
type Duty = Row['duties'][number]
export interface DrillsProps {
  rows: readonly Row[]
  asOf: number | undefined
  /** The unit acted for: it may plan its own at once. */
  own: string
  said: string
  more: (() => void) | undefined
  adding: boolean
  onPlan: () => void
  onKeyFire: (row: Row) => void
}
const chips = { done: { tone: 'safe', label: '本期已办' }, open: { tone: 'off', label: '本期未办' }, soon: { tone: 'wait', label: '本期快到' } } as const
const minute = 60_000
/** The last day of a period whose end is excluded. */
const periodOf = ({ from, until }: Duty): string => `${dayWords(from)}—${dayWords(until - minute)}`

export const View = ({ rows, asOf, own, said, more, adding, onPlan, onKeyFire }: DrillsProps) => (
  <Box className={styles.page}>
    <Text className={styles.hint}>按单位类型和行业算出法定频次；本期内有一场计入的演练就算办了。次序按单位树，不排名。{asOf === undefined ? '' : `截至 ${timeWords(asOf)}。`}</Text>
    <Box className={styles.units}>
      {rows.map((row) => {
        const { unit, duties, keyFire } = row
        return (
          <Box key={unit.id} className={styles.card} role='group' aria-label={unit.name}>
            <Text className={styles.name} role='heading' aria-level='2'>{unit.name}</Text>
            {duties.map((duty) => (
              <Box key={duty.key} className={styles.duty}>
                <Box className={styles.line}><Text className={styles.what}>{duty.name}</Text><StateChip {...chips[duty.state]} /></Box>
                <Text className={styles.hint}>{periodOf(duty)}{duty.lastAt === null ? '' : ` · 最近一次 ${dayWords(duty.lastAt)}`}{duty.report ? ' · 办后报监管部门' : ''}</Text>
                <Text className={styles.hint}>{duty.law}</Text>
              </Box>
            ))}
            {keyFire !== null && <SwitchRow icon='shield' label='消防安全重点单位' note='由消防部门确定，每半年演练一次' on={keyFire} onChange={() => onKeyFire(row)} />}
            {unit.id === own && duties.some(({ state }) => state !== 'done') && <BigButton tone='plain' icon='plus' label='组织一场演练' onTap={onPlan} />}
          </Box>
        )
      })}
    </Box>
    {said !== '' && <Text className={styles.hint} role='status'>{said}</Text>}
    {more && <More busy={adding} onTap={more} />}
  </Box>
)
