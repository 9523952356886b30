import { View } from '@tarojs/components'
import { Field } from '@/components/Field'
import type { Filled, LackField } from '../decision'
import styles from '../panel.module.scss'

export interface OutsideFieldsProps { reply: boolean; filled: Filled; problemOf: (field: LackField) => string | undefined; onChange: (part: Partial<Filled>) => void }

/** To whom outside this system it goes, and the number they gave it. */
export const OutsideFields = ({ reply, filled, problemOf, onChange }: OutsideFieldsProps) => (
  <View className={styles.after}>
    {!reply && <Field label='移交给' placeholder='部门、执法队伍或 12345 等' value={filled.to} maxLength={60} problem={problemOf('to')} onInput={(to) => onChange({ to })} />}
    <Field label='对方的受理编号' note={reply ? undefined : '还没有可以以后补'} value={filled.number} maxLength={60} problem={problemOf('number')} onInput={(number) => onChange({ number })} />
  </View>
)
