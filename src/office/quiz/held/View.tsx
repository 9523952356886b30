import { Text, View as Box } from '@tarojs/components'
import type { CountedAttempt } from '@shared/contract/quizOffice'
import { holdReasons, type HoldReason } from '@shared/domain/quizFairness'
import { Icon } from '@/components/Icon'
import { More } from '@/components/More'
import { StateChip } from '@/components/StateChip'
import { Tap } from '@/components/Tap'
import styles from '../../session/held/index.module.scss'
import { factsOf, whoOf } from './words'

export type Paper = Omit<CountedAttempt, 'turn'> & { readonly reason?: HoldReason }
export interface HeldProps { heading: string; rows: readonly Paper[]; chosen: readonly string[]; adding: boolean; more: (() => void) | undefined; onToggle: (attempt: string) => void }

/** Without names: what was answered how fast, and from which network; the same network bears the same mark. */
export const View = ({ heading, rows, chosen, adding, more, onToggle }: HeldProps) => (
  <Box className={styles.page}>
    <Text className={styles.heading} role='heading' aria-level='2'>{heading}</Text>
    {rows.map((row) => {
      const on = chosen.includes(row.attempt)
      return (
        <Tap key={row.attempt} className={`${styles.row} ${on ? styles.chosen : ''}`} role='checkbox' checked={on} label={[whoOf(row), ...(row.reason ? [holdReasons[row.reason]] : []), ...factsOf(row)].join('，')} onTap={() => onToggle(row.attempt)}>
          <Box className={`${styles.box} ${on ? styles.ticked : ''}`}>{on && <Icon name='check' />}</Box>
          <Box className={styles.words}>
            <Text className={styles.name}>{whoOf(row)}</Text>
            {row.reason && <Box className={styles.chip}><StateChip tone='wait' label={holdReasons[row.reason]} /></Box>}
            <Text className={styles.hint}>{factsOf(row).join(' · ')}</Text>
          </Box>
        </Tap>
      )
    })}
    {more && <More busy={adding} onTap={more} />}
  </Box>
)
