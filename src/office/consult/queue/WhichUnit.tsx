import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { Field } from '@/components/Field'
import { Tap } from '@/components/Tap'
import { useUnitsNamed, type FoundUnit } from '../../useUnitsNamed'
import styles from './index.module.scss'

/** The unit where it is, by a few letters of its name: then it reaches that unit at once. May stay empty. */
export function WhichUnit({ chosen, onChoose }: { chosen: FoundUnit | null; onChoose: (unit: FoundUnit | null) => void }) {
  const [words, setWords] = useState('')
  const { rows, say } = useUnitsNamed(words, '没有找到这个名称的单位，可以不选，写明地点即可。')
  if (chosen) {
    return (
      <View className={styles.unit}>
        <Text className={styles.told}>单位：{chosen.name}</Text>
        <Tap className={styles.unitOption} label='不限定单位' onTap={() => onChoose(null)}><Text>不限定单位</Text></Tap>
      </View>
    )
  }
  return (
    <View className={styles.unit}>
      <Field label='哪个单位' note='选填' value={words} maxLength={40} placeholder='输入单位名称的几个字' onInput={setWords} />
      {rows.map((unit) => <Tap key={unit.id} className={styles.unitOption} label={`选择${unit.name}`} onTap={() => { setWords(''); onChoose(unit) }}><Text>{unit.name}</Text></Tap>)}
      {say !== '' && <Text className={styles.hint} role='status'>{say}</Text>}
    </View>
  )
}
