import { useEffect, useState } from 'react'
import { Text, View } from '@tarojs/components'
import type { Output } from '@shared/contract/actions'
import { call } from '@/api/client'
import { Field } from '@/components/Field'
import { Tap } from '@/components/Tap'
import { failureOf } from '@/api/useLoaded'
import styles from './index.module.scss'

export type FoundUnit = Output<'hazard.places'>['rows'][number]
const pause = 250
const most = 6

/** The unit of the place, by a few letters of its name; may stay empty. */
export function UnitSearch({ chosen, onChoose }: { chosen: { readonly name: string } | null; onChoose: (unit: FoundUnit | null) => void }) {
  const [words, setWords] = useState('')
  const [units, setUnits] = useState<readonly FoundUnit[]>([])
  const [say, setSay] = useState('')
  const asked = words.trim()

  useEffect(() => {
    if (asked === '') return setUnits([])
    let dropped = false
    const timer = setTimeout(() => {
      void call('hazard.places', { words: asked, limit: most }).then(
        (page) => { if (!dropped) { setUnits(page.rows); setSay(page.rows.length === 0 ? '没有找到这个名称的单位。' : '') } },
        (error: unknown) => { if (!dropped) setSay(failureOf(error).say) },
      )
    }, pause)
    return () => { dropped = true; clearTimeout(timer) }
  }, [asked])

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
      {units.map((unit) => (
        <Tap key={unit.id} className={styles.option} label={`选择${unit.name}`} onTap={() => { setWords(''); onChoose(unit) }}><Text>{unit.name}</Text></Tap>
      ))}
      {say !== '' && asked !== '' && <Text className={styles.hint} role='status'>{say}</Text>}
    </View>
  )
}
