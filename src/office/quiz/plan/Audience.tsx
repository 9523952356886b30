import { useState, type ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import { Chips } from '@/components/Chips'
import { Field } from '@/components/Field'
import { Icon } from '@/components/Icon'
import { Tap } from '@/components/Tap'
import { useUnitsNamed } from '../../useUnitsNamed'
import type { Card } from '../shown'
import styles from './index.module.scss'

interface Unit { readonly id: string; readonly name: string }
type Who = 'public' | 'line' | 'units'
const options = [{ value: 'line', label: '本单位和下级' }, { value: 'units', label: '指定下级单位' }, { value: 'public', label: '所有人' }] as const
const most = 50
export interface AudienceProps { card: Card; unitId: string; known: readonly Unit[]; problem: ReactNode; onChange: (audience: Card['audience']) => void }

/** Who may take part: the whole line, some units of it, or everybody. */
export function Audience({ card: { audience }, unitId, known, problem, onChange }: AudienceProps) {
  const ids = audience.kind === 'units' ? audience.unitIds : []
  const isLine = ids.length === 1 && ids[0] === unitId
  const [choosing, setChoosing] = useState(audience.kind === 'units' && !isLine)
  const who: Who = audience.kind === 'public' ? 'public' : choosing || !isLine ? 'units' : 'line'
  const choose = (next: Who) => {
    setChoosing(next === 'units')
    // Until a unit is chosen nobody is shut out.
    onChange(next === 'public' ? { kind: 'public' } : { kind: 'units', unitIds: [unitId] })
  }
  return (
    <View className={styles.card}>
      <Text className={styles.heading} role='heading' aria-level='2'>谁能参加</Text>
      <Chips<Who> label='谁能参加' shown={false} options={options} value={who} onChange={(next) => next !== '' && choose(next)} />
      {who === 'public' && <Text className={styles.hint}>不用注册也能参加。没有单位的人计在主办单位。</Text>}
      {who === 'line' && <Text className={styles.hint}>本单位和所有下级单位的人员。</Text>}
      {who === 'units' && <Units ids={isLine ? [] : ids} known={known} onChange={(unitIds) => onChange({ kind: 'units', unitIds: unitIds.length === 0 ? [unitId] : unitIds })} />}
      {problem}
    </View>
  )
}

function Units({ ids, known, onChange }: { ids: readonly string[]; known: readonly Unit[]; onChange: (ids: string[]) => void }) {
  const [words, setWords] = useState('')
  const [names, setNames] = useState<readonly Unit[]>(known)
  const { rows, say } = useUnitsNamed(words)
  const found = rows.filter(({ id }) => !ids.includes(id))
  return (
    <View className={styles.part}>
      {ids.map((id) => {
        const name = names.find((unit) => unit.id === id)?.name ?? '已选的单位'
        return (
          <View key={id} className={styles.line}>
            <Text className={styles.told}>{name}及其下级</Text>
            <Tap className={styles.drop} label={`删去${name}`} onTap={() => onChange(ids.filter((one) => one !== id))}><Icon name='trash' /></Tap>
          </View>
        )
      })}
      {ids.length < most && <Field label='加一个单位' note='本单位的下级' value={words} maxLength={40} placeholder='输入单位名称的几个字' onInput={setWords} />}
      {found.map((unit) => <Tap key={unit.id} className={styles.option} label={`加上${unit.name}`} onTap={() => { setNames([...names, unit]); setWords(''); onChange([...ids, unit.id]) }}><Text>{unit.name}</Text></Tap>)}
      {say !== '' && <Text className={styles.hint} role='status'>{say}</Text>}
    </View>
  )
}
