import { Picker, Text, View } from '@tarojs/components'
import { civilDay, civilTime } from '@shared/domain/calendar'
import { instantIn } from './when'
import type { WhenInputProps } from './WhenInput.h5'
import styles from './fields.module.scss'

/** WeChat's own wheels, one for the day and one for the time. */
export function WhenInput({ label, at, problem, onChange }: WhenInputProps) {
  const day = civilDay(at)
  const time = civilTime(at)
  const put = (typed: string) => { const next = instantIn(typed); if (next !== undefined) onChange(next) }
  return (
    <View className={styles.field}>
      <Text className={styles.label}>{label}</Text>
      <View className={styles.wheels}>
        <Picker className={styles.wheel} mode='date' value={day} onChange={(event) => put(`${event.detail.value}T${time}`)}>
          <View className={styles.control} role='button' aria-label={`${label}的日期，${day}`}><Text>{day}</Text></View>
        </Picker>
        <Picker className={styles.wheel} mode='time' value={time} onChange={(event) => put(`${day}T${event.detail.value}`)}>
          <View className={styles.control} role='button' aria-label={`${label}的时间，${time}`}><Text>{time}</Text></View>
        </Picker>
      </View>
      {problem && <Text className={styles.problem} role='alert'>{problem}</Text>}
    </View>
  )
}
