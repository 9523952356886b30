import { useEffect, useState } from 'react'
import { Text, View } from '@tarojs/components'
import { call } from '@/api/client'
import { failureOf } from '@/api/useLoaded'
import { Field } from '@/components/Field'
import { Icon } from '@/components/Icon'
import { Tap } from '@/components/Tap'
import { after } from '@/device/clock'
import styles from './index.module.scss'

interface Unit { readonly id: string; readonly name: string }
export interface JointUnitsProps { ids: readonly string[]; known: readonly Unit[]; onChange: (ids: string[]) => void }
const pause = 300
const most = 10

/** 联办: they see the session; 场 and 人次 stay with the lead. */
export function JointUnits({ ids, known, onChange }: JointUnitsProps) {
  const [words, setWords] = useState('')
  const [found, setFound] = useState<readonly Unit[]>([])
  const [names, setNames] = useState<readonly Unit[]>(known)
  const [say, setSay] = useState('')
  const asked = words.trim()
  useEffect(() => {
    if (asked === '') return setFound([])
    let dropped = false
    const stop = after(pause, () => void call('hazard.places', { words: asked, limit: 6 }).then(
      ({ rows }) => { if (!dropped) { setFound(rows.filter(({ id }) => !ids.includes(id))); setSay(rows.length === 0 ? '没有找到这个名称的单位。' : '') } },
      (error: unknown) => { if (!dropped) setSay(failureOf(error).say) },
    ))
    return () => { dropped = true; stop() }
  }, [asked, ids])
  const add = (unit: Unit) => { setNames([...names, unit]); setWords(''); setFound([]); onChange([...ids, unit.id]) }
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
      {say !== '' && asked !== '' && <Text className={styles.hint} role='status'>{say}</Text>}
    </View>
  )
}
