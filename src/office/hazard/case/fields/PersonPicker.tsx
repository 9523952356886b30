import { Text, View } from '@tarojs/components'
import { roles } from '@shared/domain/words'
import { call } from '@/api/client'
import { useLoaded } from '@/api/useLoaded'
import { Chips } from '@/components/Chips'
import { PageState } from '@/components/PageState'
import styles from '../panel.module.scss'

interface Person { readonly id: string; readonly name: string }
export interface PersonPickerProps { caseId: string; chosen: Person | null; problem: string | undefined; onChoose: (person: Person | null) => void }

/** Colleagues who may be asked to fix it, with their posts. */
export function PersonPicker({ caseId, chosen, problem, onChoose }: PersonPickerProps) {
  const { shown, reload } = useLoaded(caseId, () => call('hazard.colleagues', { id: caseId }))
  if (shown.state !== 'ready') return <PageState {...shown} onRetry={() => void reload()} />
  const people = shown.value.rows
  if (people.length === 0) return <Text className={styles.hint}>本单位还没有可以指派的同事，请先由主要负责人添加人员，或由您自己整改。</Text>
  return (
    <View className={styles.after}>
      <Chips label='由谁整改' value={chosen?.id ?? ''}
        options={people.map((person) => ({ value: person.personId, label: [person.name, ...person.roles.map((role) => roles[role])].join(' · ') }))}
        onChange={(id) => {
          const person = people.find((one) => one.personId === id)
          onChoose(person ? { id: person.personId, name: person.name } : null)
        }} />
      {problem && <Text className={styles.problem} role='alert'>{problem}</Text>}
    </View>
  )
}
