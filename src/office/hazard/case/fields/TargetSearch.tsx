import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { call } from '@/api/client'
import { Field } from '@/components/Field'
import { Tap } from '@/components/Tap'
import { useSearched } from '../../../useSearched'
import styles from '../panel.module.scss'

interface Unit { readonly id: string; readonly name: string }
export interface TargetSearchProps {
  caseId: string
  chosen: Unit | null
  optional: boolean
  problem?: string | undefined
  onChoose: (unit: Unit | null) => void
}
const most = 5

/** Which unit it should go to: likely ones first, others by a few letters of the name. */
export function TargetSearch({ caseId, chosen, optional, problem, onChoose }: TargetSearchProps) {
  const [words, setWords] = useState('')
  const { rows, say } = useSearched(`${caseId} ${words}`, () => call('hazard.targets', { id: caseId, words: words.trim() }).then((page) => page.rows), '没有找到这个名称的单位。')
  if (chosen) {
    return (
      <View className={styles.target}>
        <Text className={styles.targetName}>交给：{chosen.name}</Text>
        <Tap className={styles.change} label='换一个单位' onTap={() => onChoose(null)}><Text>换一个</Text></Tap>
        {problem && <Text className={styles.problem} role='alert'>{problem}</Text>}
      </View>
    )
  }
  return (
    <View>
      <Field label='交给哪个单位' note={optional ? '不清楚可以不选' : undefined} placeholder='输入单位名称的几个字' value={words} maxLength={40} problem={problem} onInput={setWords} />
      <View className={styles.units} role='group' aria-label='可选的单位'>
        {rows.slice(0, most).map((unit) => (
          <Tap key={unit.id} className={styles.unit} label={`交给${unit.name}`} onTap={() => onChoose(unit)}><Text>{unit.name}</Text></Tap>
        ))}
      </View>
      {say !== '' && <Text className={styles.hint} role='status'>{say}</Text>}
      {rows.length > most && <Text className={styles.hint}>还有其他单位，请再输入几个字。</Text>}
    </View>
  )
}
