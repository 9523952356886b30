import { Text, View as Box } from '@tarojs/components'
import type { HeldAttempt } from '@shared/contract/quizOffice'
import { timeWords } from '@shared/domain/calendar'
import { holdReasons } from '@shared/domain/quizFairness'
import { personKinds } from '@shared/domain/sessionWords'
import { BigButton } from '@/components/BigButton'
import { Icon } from '@/components/Icon'
import { StateChip } from '@/components/StateChip'
import { Tap } from '@/components/Tap'
import styles from '../../session/held/index.module.scss'

export interface HeldProps { rows: readonly HeldAttempt[]; chosen: readonly string[]; adding: boolean; more: (() => void) | undefined; onToggle: (attempt: string) => void }

const whoOf = ({ unit, kind }: HeldAttempt): string => `${unit.name}的${personKinds[kind]}`
/** `6月16日 10:00 开始 · 4 秒答了 5 题 · 80 分`. */
const factsOf = ({ startedAt, seconds, answered, score, network }: HeldAttempt): readonly string[] =>
  [`${timeWords(startedAt)} 开始`, `${String(seconds)} 秒答了 ${String(answered)} 题`, `${String(score)} 分`, ...(network === '' ? [] : [`网络 ${network}`])]

/** Without names: what was answered how fast, and from which network; the same network bears the same mark. */
export const View = ({ rows, chosen, adding, more, onToggle }: HeldProps) => (
  <Box className={styles.page}>
    <Text className={styles.heading} role='heading' aria-level='2'>待核 {rows.length}{more ? ' 份以上' : ' 份'}，还没有计入</Text>
    {rows.map((row) => {
      const on = chosen.includes(row.attempt)
      return (
        <Tap key={row.attempt} className={`${styles.row} ${on ? styles.chosen : ''}`} role='checkbox' checked={on} label={[whoOf(row), holdReasons[row.reason], ...factsOf(row)].join('，')} onTap={() => onToggle(row.attempt)}>
          <Box className={`${styles.box} ${on ? styles.ticked : ''}`}>{on && <Icon name='check' />}</Box>
          <Box className={styles.words}>
            <Text className={styles.name}>{whoOf(row)}</Text>
            <Box className={styles.chip}><StateChip tone='wait' label={holdReasons[row.reason]} /></Box>
            <Text className={styles.hint}>{factsOf(row).join(' · ')}</Text>
          </Box>
        </Tap>
      )
    })}
    {more && <BigButton tone='plain' label='再看 20 份' busy={adding} onTap={more} />}
  </Box>
)
