import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { civilTime } from '@shared/domain/calendar'
import { attendanceSources, type AttendanceSource } from '@shared/domain/sessionWords'
import { BigButton } from '@/components/BigButton'
import { Icon } from '@/components/Icon'
import { Tap } from '@/components/Tap'
import type { Group, Person } from './marks'
import { Names } from './Names'
import styles from './index.module.scss'

export interface GroupNamesProps {
  group: Group
  /** Names at once. */
  most: number
  onMark?: (person: Person) => void
  onList?: () => void
}
const cameBy = ({ source, at }: Person): string => [source in attendanceSources ? attendanceSources[source as AttendanceSource] : '', at === null ? '' : civilTime(at)].filter(Boolean).join(' ')

/** A group: who is missing first, each name a tap; who is there stays folded behind his number. */
export function GroupNames({ group, most, onMark, onList }: GroupNamesProps) {
  const [open, setOpen] = useState(false)
  const missing = group.people.filter(({ state }) => state !== 'present')
  const present = group.people.filter(({ state }) => state === 'present')
  return (
    <View className={styles.card} role='group' aria-label={group.name}>
      <View className={styles.headLine}>
        <Text className={styles.heading} role='heading' aria-level='3'>{group.name}</Text>
        <Text className={group.missing > 0 ? styles.lack : styles.ready}>{group.missing > 0 ? `未到 ${String(group.missing)}` : '到齐'}</Text>
      </View>
      <Text className={styles.hint}>应到 {group.expected} · 已到 {group.present}</Text>
      {missing.length > 0 && (
        <Names people={missing} most={most}>
          {(person) => onMark
            ? (
              <Tap key={person.who} className={`${styles.name} ${person.state === 'absent' ? styles.absent : ''}`} label={`${person.name}，${person.state === 'absent' ? '缺' : '未到'}，点一下`} onTap={() => onMark(person)}>
                <Text className={styles.nameWords}>{person.name}</Text>{person.state === 'absent' && <Text className={styles.mark}>缺</Text>}
              </Tap>
            )
            : <View key={person.who} className={`${styles.name} ${person.state === 'absent' ? styles.absent : ''}`}><Text className={styles.nameWords}>{person.name}</Text>{person.state === 'absent' && <Text className={styles.mark}>缺</Text>}</View>}
        </Names>
      )}
      {present.length > 0 && (
        <>
          <Tap className={styles.fold} label={`已到 ${String(present.length)} 人，${open ? '收起' : '展开'}`} expanded={open} onTap={() => setOpen(!open)}><Text>已到 {present.length} 人</Text><Icon name={open ? 'up' : 'open'} /></Tap>
          {open && (
            <Names people={present} most={most}>
              {(person) => (
                <Tap key={person.who} className={`${styles.name} ${styles.there}`} label={`${person.name}，已到，${cameBy(person)}，点一下改回未到`} disabled={!onMark} onTap={() => onMark?.(person)}>
                  <Icon name='check' /><View className={styles.thereWords}><Text className={styles.nameWords}>{person.name}</Text><Text className={styles.by}>{cameBy(person)}</Text></View>
                </Tap>
              )}
            </Names>
          )}
        </>
      )}
      {group.people.length === 0 && onMark && <Text className={styles.hint}>还没有名单。录入名单后可以逐个点名；没有名单时，扫码的人也会计入。</Text>}
      {onList && <BigButton tone='plain' icon='edit' label={group.people.length === 0 ? '录入名单' : '改名单'} onTap={onList} />}
    </View>
  )
}
