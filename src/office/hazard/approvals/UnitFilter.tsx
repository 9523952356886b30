import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { Field } from '@/components/Field'
import { Tap } from '@/components/Tap'
import { useUnitsNamed } from '../../useUnitsNamed'
import type { Filters } from './filters'
import styles from './filters.module.scss'

/** Cases of one unit: found by a few letters of its name. */
export function UnitFilter({ unit, onChange }: { unit: Filters['unit']; onChange: (unit: Filters['unit']) => void }) {
  const [words, setWords] = useState('')
  const { rows, say } = useUnitsNamed(words)
  if (unit) {
    return (
      <View className={styles.unit}>
        <Text className={styles.name}>单位：{unit.name}</Text>
        <Tap className={styles.clear} label='不限单位' onTap={() => { setWords(''); onChange(null) }}><Text>不限</Text></Tap>
      </View>
    )
  }
  return (
    <View className={styles.search}>
      <Field label='单位' placeholder='输入单位名称的几个字' value={words} maxLength={40} onInput={setWords} />
      {rows.map((row) => (
        <Tap key={row.id} className={styles.option} label={`只看${row.name}`} onTap={() => onChange({ id: row.id, name: row.name })}><Text>{row.name}</Text></Tap>
      ))}
      {say !== '' && <Text className={styles.say} role='status'>{say}</Text>}
    </View>
  )
}
