import { Input, Text, View } from '@tarojs/components'
import { fieldOf, instantIn } from './when'
import styles from './fields.module.scss'

export interface WhenInputProps { label: string; at: number; problem?: string | undefined; onChange: (at: number) => void }

/** The browser's own field for day and time; it takes the keyboard too. A half-typed one changes nothing. */
export const WhenInput = ({ label, at, problem, onChange }: WhenInputProps) => (
  <View className={styles.field}>
    <Text className={styles.label}>{label}</Text>
    <Input className={styles.control} value={fieldOf(at)} aria-label={label} nativeProps={{ type: 'datetime-local', 'aria-label': problem ? `${label}，${problem}` : label }}
      onInput={(event) => { const next = instantIn(event.detail.value); if (next !== undefined) onChange(next) }} />
    {problem && <Text className={styles.problem} role='alert'>{problem}</Text>}
  </View>
)
