import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { Field } from '@/components/Field'
import { Tap } from '@/components/Tap'
import { useUnitsNamed, type FoundUnit } from '../../useUnitsNamed'
import styles from './index.module.scss'

/** The unit of the place, by a few letters of its name; may stay empty. */
export function UnitSearch({ chosen, onChoose }: { chosen: { readonly name: string } | null; onChoose: (unit: FoundUnit | null) => void }) {
  const [words, setWords] = useState('')
  const { rows, say } = useUnitsNamed(words)
  if (chosen) {
    return (
      <View className={styles.chosen}>
        <Text className={styles.told}>单位：{chosen.name}</Text>
        <Tap className={styles.link} label='不限定单位' onTap={() => onChoose(null)}><Text>不限定单位</Text></Tap>
      </View>
    )
  }
  return (
    <View>
      <Field label='单位' note='选填' placeholder='输入单位名称的几个字' value={words} maxLength={40} onInput={setWords} />
      {rows.map((unit) => (
        <Tap key={unit.id} className={styles.option} label={`选择${unit.name}`} onTap={() => { setWords(''); onChoose(unit) }}><Text>{unit.name}</Text></Tap>
      ))}
      {say !== '' && <Text className={styles.hint} role='status'>{say}</Text>}
    </View>
  )
}
