import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { BigButton } from '@/components/BigButton'
import { Field } from '@/components/Field'
import type { RatesProps } from './View'
import styles from './index.module.scss'

export interface OwnStaffProps { own: RatesProps['rates']['own']; busy: boolean; onSave: (staff: number) => Promise<boolean> }

/** What the own rate is counted by: told once, changed when it changes. */
export function OwnStaff({ own: { unit, staff }, busy, onSave }: OwnStaffProps) {
  const [typed, setTyped] = useState(staff === null ? '' : String(staff))
  const number = /^\d{1,7}$/.test(typed.trim()) ? Number(typed.trim()) : 0
  return (
    <View className={styles.card}>
      <Field label={`${unit.name}的职工人数`} note={staff === null ? '还没有填' : '变了再改'} kind='number' value={typed} maxLength={7} placeholder='在岗的全部人员，含劳务派遣' onInput={setTyped} />
      <BigButton tone='plain' icon='save' label='保存职工人数' busy={busy} disabled={number < 1 || number > 1_000_000 || number === staff} onTap={() => void onSave(number)} />
      <Text className={styles.hint}>谁在什么时候改的会留下记录。</Text>
    </View>
  )
}
