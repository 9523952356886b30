import { Input, Text, View } from '@tarojs/components'
import { civilDay } from '@shared/domain/calendar'
import { dayIn } from './when'
import styles from './fields.module.scss'

export interface DayInputProps { label: string; at: number; until: number; problem?: string | undefined; onChange: (at: number) => void }

/** The browser's own field for a day; it takes the keyboard too. A half-typed one changes nothing. */
export const DayInput = ({ label, at, until, problem, onChange }: DayInputProps) => (
  <View className={styles.field}>
    <Text className={styles.label}>{label}</Text>
    <Input className={styles.control} value={civilDay(at)} aria-label={label} nativeProps={{ type: 'date', max: civilDay(until), 'aria-label': problem ? `${label}，${problem}` : label }}
      onInput={(event) => { const next = dayIn(event.detail.value); if (next !== undefined) onChange(next) }} />
    {problem && <Text className={styles.problem} role='alert'>{problem}</Text>}
  </View>
)
