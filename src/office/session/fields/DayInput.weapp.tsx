import { Picker, Text, View } from '@tarojs/components'
import { civilDay } from '@shared/domain/calendar'
import { dayIn } from './when'
import type { DayInputProps } from './DayInput.h5'
import styles from './fields.module.scss'

/** WeChat's own wheel for a day. */
export const DayInput = ({ label, at, until, problem, onChange }: DayInputProps) => (
  <View className={styles.field}>
    <Text className={styles.label}>{label}</Text>
    <Picker mode='date' value={civilDay(at)} end={civilDay(until)} onChange={(event) => { const next = dayIn(event.detail.value); if (next !== undefined) onChange(next) }}>
      <View className={styles.control} role='button' aria-label={`${label}，${civilDay(at)}`}><Text>{civilDay(at)}</Text></View>
    </Picker>
    {problem && <Text className={styles.problem} role='alert'>{problem}</Text>}
  </View>
)
