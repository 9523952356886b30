import type { ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import { partialRules, questionsOf } from '@shared/domain/quizCompetition'
import { elderTime } from '@shared/domain/quizTries'
import { Chips } from '@/components/Chips'
import { Stepper } from '../../session/fields/Stepper'
import type { Card } from '../shown'
import { optionsOf } from './options'
import styles from './index.module.scss'

export interface LimitsProps { card: Card; problem: ReactNode; onChange: (part: Partial<Card>) => void }
const kinds = { single: '单选', multiple: '多选', trueFalse: '判断' } as const
type PointKind = keyof typeof kinds

/** Time, tries, points, and what it takes to pass. */
export function Limits({ card, problem, onChange }: LimitsProps) {
  const { minutes, tries, scoring, mode } = card
  const number = (label: string, unit: string, value: number, most: number, put: (value: number) => void) => (
    <View key={label} className={styles.line}>
      <Text className={styles.grow}>{label}</Text>
      <Stepper label={label} value={value} most={most} onChange={put} />
      <Text className={styles.unit}>{unit}</Text>
    </View>
  )
  const even = Math.floor(1000 / Math.max(1, questionsOf(card.rules))) / 10
  return (
    <View className={styles.card}>
      <Text className={styles.heading} role='heading' aria-level='2'>时限、次数和分数</Text>
      {number('答题时限', '分钟', minutes, 180, (next) => onChange({ minutes: mode === 'contest' ? Math.max(1, next) : next }))}
      <Text className={styles.hint}>{minutes === 0 ? '不限时，七天内交卷。' : `从开始答题起算，由服务器计时；长辈版有 ${String(minutes * elderTime)} 分钟，不参加排名。`}</Text>
      {number('每人每天', '次', tries.aDay, 50, (aDay) => onChange({ tries: { aDay: Math.max(1, aDay), inAll: Math.max(tries.inAll, aDay) } }))}
      {number('每人一共', '次', tries.inAll, 999, (inAll) => onChange({ tries: { ...tries, inAll: Math.max(1, inAll) } }))}
      {(Object.keys(kinds) as PointKind[]).map((kind) => number(`${kinds[kind]}每题`, '分', scoring[kind], 100, (points) => onChange({ scoring: { ...scoring, [kind]: points } })))}
      <Text className={styles.hint}>共 {questionsOf(card.rules)} 题，每题 {even} 分时满分一百。图片题、案例题按单选或多选算。</Text>
      <Chips label='多选少选了' options={optionsOf(partialRules)} value={scoring.partial} onChange={(partial) => partial !== '' && onChange({ scoring: { ...scoring, partial } })} />
      <Text className={styles.hint}>选了错的一律不得分。</Text>
      {number('及格线', '%', scoring.passAt, 100, (passAt) => onChange({ scoring: { ...scoring, passAt } }))}
      {problem}
    </View>
  )
}
