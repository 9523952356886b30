import { Picker, Text, View } from '@tarojs/components'
import styles from '../panel.module.scss'
import type { DayInputProps } from './DayInput.h5'

/** WeChat's own wheel of days. */
export const DayInput = ({ label, value, from, until, onChange }: DayInputProps) => (
  <Picker mode='date' value={value} start={from} {...(until !== undefined && { end: until })} onChange={(event) => onChange(event.detail.value)}>
    <View className={styles.day} role='button' aria-label={label}><Text>{value === '' ? '选其他日期' : value}</Text></View>
  </Picker>
)
