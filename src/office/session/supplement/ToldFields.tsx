import { Text, View } from '@tarojs/components'
import { Field } from '@/components/Field'
import { DayInput } from '../fields/DayInput'
import { Stepper } from '../fields/Stepper'
import type { Blank, Lacks, Told } from './words'
import styles from './index.module.scss'

export interface ToldFieldsProps { told: Told; blanks: readonly Blank[]; now: number; lacks: Lacks; onChange: (told: Told) => void }
const most = 999_999

/** What was done, on which day, and how many in the form's own words. */
export const ToldFields = ({ told, blanks, now, lacks, onChange }: ToldFieldsProps) => (
  <>
    <Field label='做了什么' value={told.title} maxLength={100} placeholder='例如：职工安全心得，刊在厂内公众号' {...(lacks.title !== undefined && { problem: lacks.title })} onInput={(title) => onChange({ ...told, title })} />
    {blanks.map(({ measure, word }) => (
      <View key={measure} className={styles.amountLine}>
        <Text className={styles.strong}>数量</Text>
        <Stepper label={`数量（${word}）`} value={told.amounts[measure] ?? 0} most={most} onChange={(amount) => onChange({ ...told, amounts: { ...told.amounts, [measure]: amount } })} />
        <Text className={styles.told}>{word}</Text>
      </View>
    ))}
    {lacks.amounts !== undefined && <Text className={styles.problem} role='alert'>{lacks.amounts}</Text>}
    <DayInput label='哪一天做的' at={told.at} until={now} onChange={(at) => onChange({ ...told, at })} />
  </>
)
