import { View } from '@tarojs/components'
import { planParts } from '@shared/domain/words'
import { Field } from '@/components/Field'
import type { Filled, LackField } from '../decision'
import styles from '../panel.module.scss'

const parts = [
  { name: 'measures', hint: '怎么改，改到什么样', most: 500, tall: true },
  { name: 'responsible', hint: '姓名和职务', most: 60, tall: false },
  { name: 'funds', hint: '例如：2 万元，安全费用列支', most: 120, tall: false },
  { name: 'contingency', hint: '整改期间出了险情怎么办', most: 500, tall: true },
] as const

/** 五落实: four in words; the fifth, 时限, is a day. */
export const PlanFields = ({ filled, problemOf, onChange }: { filled: Filled; problemOf: (field: LackField) => string | undefined; onChange: (part: Partial<Filled>) => void }) => (
  <View className={styles.after}>
    {parts.map(({ name, hint, most, tall }) => (
      <Field key={name} label={planParts[name]} placeholder={hint} value={filled[name]} maxLength={most} multiline={tall} problem={problemOf(name)} onInput={(value) => onChange({ [name]: value })} />
    ))}
  </View>
)
