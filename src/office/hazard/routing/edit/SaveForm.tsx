import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { BigButton } from '@/components/BigButton'
import { Chips } from '@/components/Chips'
import { Field } from '@/components/Field'
import { startTimes, type StartTime } from './startTimes'
import styles from './index.module.scss'

export interface SaveFormProps {
  next: number
  /** faults: something must be mended first · same: there is nothing to save. */
  blocked: 'no' | 'faults' | 'same'
  busy: boolean
  said: string
  onSave: (note: string, when: StartTime) => void
}
const options = (Object.keys(startTimes) as StartTime[]).map((value) => ({ value, label: startTimes[value] }))
const why = { no: '', faults: '还有必须补齐的缺口，请回去改好再保存。', same: '草稿和原来一样，没有要保存的。' } as const

/** What the version is for and from when. */
export function SaveForm({ next, blocked, busy, said, onSave }: SaveFormProps) {
  const [note, setNote] = useState('')
  const [when, setWhen] = useState<StartTime>('now')
  const [lack, setLack] = useState('')
  const save = () => {
    if (note.trim().length < 2) setLack('请写明为什么改，以后的人要看得懂。')
    else onSave(note.trim(), when)
  }
  return (
    <View className={styles.form}>
      <Text className={styles.heading} role='heading' aria-level='2'>保存为第 {next} 版</Text>
      <Field label='为什么改' value={note} maxLength={200} multiline placeholder='市场开办方调整，消防设施改由街道牵头' problem={lack === '' ? undefined : lack} onInput={(typed) => { setNote(typed); setLack('') }} />
      <Chips label='何时生效' options={options} value={when} onChange={(value) => value !== '' && setWhen(value)} />
      <Text className={styles.hint}>生效之后新报的件按这一版分派；已经分派的件不变。</Text>
      {blocked !== 'no' && <Text className={styles.problem} role='status'>{why[blocked]}</Text>}
      {said !== '' && <Text className={styles.problem} role='alert'>{said}</Text>}
      <BigButton label='保存' busy={busy} disabled={blocked !== 'no'} onTap={save} />
    </View>
  )
}
