import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { Field } from '@/components/Field'
import { Icon } from '@/components/Icon'
import { Tap } from '@/components/Tap'
import { useUnitsNamed } from '../../useUnitsNamed'
import styles from './index.module.scss'

interface Unit { readonly id: string; readonly name: string }
export interface JointUnitsProps { ids: readonly string[]; known: readonly Unit[]; onChange: (ids: string[]) => void }
const most = 10

/** 联办: they see the session; 场 and 人次 stay with the lead. */
export function JointUnits({ ids, known, onChange }: JointUnitsProps) {
  const [words, setWords] = useState('')
  const [names, setNames] = useState<readonly Unit[]>(known)
  const { rows, say } = useUnitsNamed(words)
  const found = rows.filter(({ id }) => !ids.includes(id))
  const add = (unit: Unit) => { setNames([...names, unit]); setWords(''); onChange([...ids, unit.id]) }
  return (
    <View className={styles.part}>
      {ids.map((id) => {
        const name = names.find((unit) => unit.id === id)?.name ?? '联办单位'
        return (
          <View key={id} className={styles.joint}>
            <Text className={styles.told}>联办：{name}</Text>
            <Tap className={styles.drop} label={`删去联办单位${name}`} onTap={() => onChange(ids.filter((one) => one !== id))}><Icon name='trash' /></Tap>
          </View>
        )
      })}
      {ids.length < most && <Field label='联办单位' note='选填，场次和人次只计在主办单位' value={words} maxLength={40} placeholder='输入单位名称的几个字' onInput={setWords} />}
      {found.map((unit) => <Tap key={unit.id} className={styles.option} label={`加上联办单位${unit.name}`} onTap={() => add(unit)}><Text>{unit.name}</Text></Tap>)}
      {say !== '' && <Text className={styles.hint} role='status'>{say}</Text>}
    </View>
  )
}
