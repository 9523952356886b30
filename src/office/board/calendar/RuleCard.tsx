import { Text, View } from '@tarojs/components'
import { problems } from '@shared/contract/problems'
import { counts, onDayOffs, units } from '@shared/domain/deadlines'
import type { Count, DeadlineRule, OnDayOff, Span } from '@shared/domain/deadlines'
import { levels } from '@shared/domain/words'
import type { Level } from '@shared/domain/words'
import { Chips, type ChipOption } from '@/components/Chips'
import { Field } from '@/components/Field'
import type { Rules } from './draft'
import { amountOf, isPossible, withAmount, type RuleField } from './ruleFields'
import styles from './index.module.scss'

const optionsOf = <V extends string>(words: Readonly<Record<V, string>>): ChipOption<V>[] => (Object.keys(words) as V[]).map((value) => ({ value, label: words[value] }))

export interface RuleCardProps {
  rules: Rules
  level: Level
  onLevel: (level: Level) => void
  onChange: (rules: Rules) => void
}

/** Until when, by level; every number is the office's. */
export function RuleCard({ rules, level, onLevel, onChange }: RuleCardProps) {
  const rule: DeadlineRule = rules[level]
  const change = (part: Partial<DeadlineRule>) => onChange({ ...rules, [level]: { ...rule, ...part } })
  const amount = (field: RuleField, label: string, note?: string) => (
    <Field key={`${level} ${field}`} label={label} {...(note !== undefined && { note })} kind='number' maxLength={4} value={amountOf(rule, field) === 0 ? '' : String(amountOf(rule, field))}
      problem={isPossible(rule, field) ? undefined : problems.span_not_possible.say} onInput={(typed) => change(withAmount(rule, field, typed))} />
  )
  const unit = (field: 'fix' | 'review', label: string) => (
    <Chips label={`${label}按`} shown={false} options={optionsOf(units)} value={rule[field].unit}
      onChange={(value) => value !== '' && change({ [field]: { ...rule[field], unit: value } as Span })} />
  )
  return (
    <View className={styles.card}>
      <Text className={styles.heading} role='heading' aria-level='2'>办理时限</Text>
      <Text className={styles.hint}>国家没有统一天数，这里由安委办定。责任分派表里写得更短的，按更短的。</Text>
      <Chips label='隐患级别' shown={false} options={optionsOf(levels)} value={level} onChange={(value) => value !== '' && onLevel(value)} />
      <Chips<Count> label='怎样计时' options={optionsOf(counts)} value={rule.count} onChange={(count) => count !== '' && change({ count })} />
      {rule.count === 'natural' && <Chips<OnDayOff> label='到期日遇放假' options={optionsOf(onDayOffs)} value={rule.onDayOff} onChange={(onDayOff) => onDayOff !== '' && change({ onDayOff })} />}
      {amount('acceptHours', '接收', '小时内')}
      <View className={styles.span}><View className={styles.amount}>{amount('fix', '整改')}</View>{unit('fix', '整改')}</View>
      <View className={styles.span}><View className={styles.amount}>{amount('review', '验证销号', '整改后')}</View>{unit('review', '验证销号')}</View>
      {amount('remindHours', '到期前提醒', '提前几小时；时限短的，过半时提醒')}
      {amount('escalateHours', '逾期后上报上级', '几小时仍未办，报上一级；再过同样时间，再上一级')}
    </View>
  )
}
