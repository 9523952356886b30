import type { ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import { Stepper } from '../../session/fields/Stepper'
import type { Card } from '../shown'
import styles from './index.module.scss'

export interface FairnessProps { card: Card; problem: ReactNode; onChange: (fairness: Card['fairness']) => void }

/** What is held until somebody has looked at it (T-14); nothing is thrown away. */
export const Fairness = ({ card: { fairness }, problem, onChange }: FairnessProps) => (
  <View className={styles.card}>
    <Text className={styles.heading} role='heading' aria-level='2'>防刷题</Text>
    <Text className={styles.hint}>可疑的答卷先放着待核，由您核定后才计入；不会自动作废，本人看得到在等核定。</Text>
    <View className={styles.line}>
      <Text className={styles.grow}>平均每题至少</Text>
      <Stepper label='平均每题至少秒数' value={fairness.secondsEach} most={60} onChange={(secondsEach) => onChange({ ...fairness, secondsEach })} />
      <Text className={styles.unit}>秒</Text>
    </View>
    <Text className={styles.hint}>比这还快，多半没有读题。0 为不查；一般 2 秒。</Text>
    <View className={styles.line}>
      <Text className={styles.grow}>同一网络每小时最多</Text>
      <Stepper label='同一网络每小时最多次数' value={fairness.startsPerNetwork} most={100_000} onChange={(startsPerNetwork) => onChange({ ...fairness, startsPerNetwork })} />
      <Text className={styles.unit}>次</Text>
    </View>
    <Text className={styles.hint}>一个工厂、一所学校常常共用一个网络，要按同时答题的人数留够；超出的待核，不会挡住人。0 为不查。</Text>
    {problem}
  </View>
)
