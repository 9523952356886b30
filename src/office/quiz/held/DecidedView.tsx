import { Text, View } from '@tarojs/components'
import type { DecidedAttempt } from '@shared/contract/quizOffice'
import { timeWords } from '@shared/domain/calendar'
import { holdReasons } from '@shared/domain/quizFairness'
import { attemptVerdicts } from '@shared/domain/quizVerdicts'
import { BigButton } from '@/components/BigButton'
import { Field } from '@/components/Field'
import { More } from '@/components/More'
import { StateChip } from '@/components/StateChip'
import styles from '../../session/held/index.module.scss'
import { factsOf, whoOf } from './words'

export interface DecidedProps {
  rows: readonly DecidedAttempt[]
  /** The one that is being counted again. */
  asked: string
  ground: string
  busy: boolean
  said: string
  adding: boolean
  more: (() => void) | undefined
  onAsk: (key: string) => void
  onGround: (ground: string) => void
  onRestore: (row: DecidedAttempt) => void
}

/** Every verdict, the latest first: what was decided, why, by whom, when. What was taken back may be counted again once. */
export const DecidedView = ({ rows, asked, ground, busy, said, adding, more, onAsk, onGround, onRestore }: DecidedProps) => (
  <View className={styles.page}>
    {said !== '' && <Text className={styles.told} role='status'>{said}</Text>}
    {rows.map((row) => (
      <View key={row.key} className={styles.done}>
        <View className={styles.line}>
          <Text className={styles.name}>{whoOf(row)}</Text>
          <StateChip tone={attemptVerdicts[row.verdict].tone} label={attemptVerdicts[row.verdict].label} />
        </View>
        <Text className={styles.hint}>{[...(row.reason ? [holdReasons[row.reason]] : []), ...factsOf(row)].join(' · ')}</Text>
        <Text className={styles.told}>{row.ground}</Text>
        <Text className={styles.hint}>{[row.by, timeWords(row.at)].filter(Boolean).join(' · ')}</Text>
        {row.again && asked !== row.key && <BigButton tone='plain' label='重新计入' onTap={() => onAsk(row.key)} />}
        {row.again && asked === row.key && (
          <>
            <Field label='重新计入的理由' value={ground} maxLength={200} placeholder='会一直保留在记录里；只能重新计入一次' onInput={onGround} />
            <View className={styles.buttons}>
              <BigButton tone='plain' label='先不' disabled={busy} onTap={() => onAsk('')} />
              <BigButton label='确定重新计入' busy={busy} onTap={() => onRestore(row)} />
            </View>
          </>
        )}
      </View>
    ))}
    {more && <More busy={adding} onTap={more} />}
  </View>
)
