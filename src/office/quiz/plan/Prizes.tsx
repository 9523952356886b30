import { useState, type ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import { BigButton } from '@/components/BigButton'
import { Field } from '@/components/Field'
import type { Card } from '../shown'
import styles from './index.module.scss'

export interface PrizesProps { card: Card; published: boolean; problem: ReactNode; onChange: (part: Partial<Card>) => void }
const example = '谁能参加、到什么时候、每人几次、怎样产生获奖人、什么时候公布、怎样领取。不收费，不要求转发。'

/** What can be won, and the rules page: mandatory where there are prizes (W-18). */
export function Prizes({ card, published, problem, onChange }: PrizesProps) {
  const [open, setOpen] = useState(card.prizes !== '' || card.rulesText !== '' || published)
  const practice = card.mode === 'practice'
  if (!open) return <>{problem}<BigButton tone='plain' icon='plus' label={practice ? '加活动规则' : '加奖品和活动规则'} onTap={() => setOpen(true)} /></>
  return (
    <View className={styles.card}>
      <Text className={styles.heading} role='heading' aria-level='2'>{practice ? '活动规则' : '奖品和活动规则'}</Text>
      {!practice && !published && <Field label='奖品' note='没有就不写' value={card.prizes} maxLength={300} placeholder='例如：家用灭火器 20 个' onInput={(prizes) => onChange({ prizes })} />}
      <Field label='活动规则' note={card.prizes.trim() === '' ? '选填' : '有奖品就要写'} multiline value={card.rulesText} maxLength={3000} placeholder={example} onInput={(rulesText) => onChange({ rulesText })} />
      <Text className={styles.hint}>{published && card.prizes !== '' ? '规则已经发布，原文不能改写。要补充就在末尾另起一行，以当天日期加“补充：”开头；抽奖名单开始整理后不再改动。' : '规则会放在答题页上，谁都看得到。有奖品的，发布后不能改写。'}</Text>
      {problem}
    </View>
  )
}
