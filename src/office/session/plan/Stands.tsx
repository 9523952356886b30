import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { BigButton } from '@/components/BigButton'
import { Field } from '@/components/Field'
import { Icon } from '@/components/Icon'
import { Tap } from '@/components/Tap'
import { nextKey, topicsIn, type Stand } from './card'
import type { Named } from './kept'
import { People } from './People'
import styles from './index.module.scss'

export interface StandsProps { stands: readonly Stand[]; named: readonly Named[]; problem: string | undefined; onChange: (stands: Stand[], ...picked: Named[]) => void }
const most = 40

/** 台位 of a consultation day, each with what one may ask there. */
export function Stands({ stands, named, problem, onChange }: StandsProps) {
  const put = (key: string, part: Partial<Stand>, ...picked: Named[]) => onChange(stands.map((stand) => (stand.key === key ? { ...stand, ...part } : stand)), ...picked)
  return (
    <View className={styles.card}>
      <Text className={styles.heading} role='heading' aria-level='2'>台位</Text>
      {stands.map((stand, n) => (
        <View key={stand.key} className={styles.group}>
          <Field label={`台位 ${String(n + 1)}`} value={stand.name} maxLength={30} placeholder='例如：燃气安全台' onInput={(name) => put(stand.key, { name })} />
          <Topics label={`台位 ${String(n + 1)} 可以问什么`} topics={stand.topics} onChange={(topics) => put(stand.key, { topics })} />
          <People word='台上的人' ids={stand.expertIds} named={named} most={10} onChange={(expertIds, ...picked) => put(stand.key, { expertIds }, ...picked)} />
          <View className={styles.groupLine}>
            <Tap className={styles.drop} label={`删去${stand.name || `台位 ${String(n + 1)}`}`} onTap={() => onChange(stands.filter(({ key }) => key !== stand.key))}><Icon name='trash' /></Tap>
          </View>
        </View>
      ))}
      {problem !== undefined && <Text className={styles.problem} role='alert'>{problem}</Text>}
      {stands.length === 0 && <Text className={styles.hint}>每个台位有自己的签到码和点数台；同一个人到几个台位，现场只计一次。</Text>}
      {stands.length < most && <BigButton tone='plain' icon='plus' label='加一个台位' onTap={() => onChange([...stands, { key: nextKey('s', stands), name: '', topics: [], expertIds: [] }])} />}
    </View>
  )
}

function Topics({ label, topics, onChange }: { label: string; topics: readonly string[]; onChange: (topics: string[]) => void }) {
  const [typed, setTyped] = useState(topics.join('、'))
  return <Field label={label} note='选填' value={typed} maxLength={200} placeholder='例如：燃气、电动车充电' onInput={(words) => { setTyped(words); onChange(topicsIn(words)) }} />
}
