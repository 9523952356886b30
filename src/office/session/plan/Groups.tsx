import { Text, View } from '@tarojs/components'
import { BigButton } from '@/components/BigButton'
import { Field } from '@/components/Field'
import { Icon } from '@/components/Icon'
import { Tap } from '@/components/Tap'
import { Stepper } from '../fields/Stepper'
import { nextKey, type Group } from './card'
import type { Named } from './kept'
import { People } from './People'
import styles from './index.module.scss'

export interface GroupsProps { groups: readonly Group[]; named: readonly Named[]; problem: string | undefined; onChange: (groups: Group[], ...picked: Named[]) => void }
const most = 40

/** Who is expected, by groups: a team and how many of it. */
export function Groups({ groups, named, problem, onChange }: GroupsProps) {
  const total = groups.reduce((sum, { expected }) => sum + expected, 0)
  const put = (key: string, part: Partial<Group>, ...picked: Named[]) => onChange(groups.map((group) => (group.key === key ? { ...group, ...part } : group)), ...picked)
  return (
    <View className={styles.card}>
      <View className={styles.headLine}>
        <Text className={styles.heading} role='heading' aria-level='2'>应到人数</Text>
        <Text className={styles.total}>共 {total} 人</Text>
      </View>
      {groups.map((group, n) => (
        <View key={group.key} className={styles.group}>
          <Field label={`班组 ${String(n + 1)}`} value={group.name} maxLength={30} placeholder='例如：焊接一班' onInput={(name) => put(group.key, { name })} />
          <View className={styles.groupLine}>
            <Text className={styles.told}>应到</Text>
            <Stepper label={`${group.name || `班组 ${String(n + 1)}`}应到人数`} value={group.expected} most={100_000} onChange={(expected) => put(group.key, { expected })} />
            <Text className={styles.told}>人</Text>
            <Tap className={styles.drop} label={`删去${group.name || `班组 ${String(n + 1)}`}`} onTap={() => onChange(groups.filter(({ key }) => key !== group.key))}><Icon name='trash' /></Tap>
          </View>
          <People word='点名的组长' ids={group.leaderId === null ? [] : [group.leaderId]} named={named} most={1} onChange={([leaderId], ...picked) => put(group.key, { leaderId: leaderId ?? null }, ...picked)} />
        </View>
      ))}
      {problem !== undefined && <Text className={styles.problem} role='alert'>{problem}</Text>}
      {groups.length === 0 && <Text className={styles.hint}>不写也可以。写了应到人数，现场就能看到还有几人未到。</Text>}
      {groups.length < most && <BigButton tone='plain' icon='plus' label='加一个班组' onTap={() => onChange([...groups, { key: nextKey('g', groups), name: groups.length === 0 ? '全体' : '', expected: 0, leaderId: null }])} />}
    </View>
  )
}
