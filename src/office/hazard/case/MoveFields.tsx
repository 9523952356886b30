import { Text, View } from '@tarojs/components'
import type { CaseView } from '@shared/contract/hazard'
import { Field } from '@/components/Field'
import { AfterPhotos } from './AfterPhotos'
import { withTemplate } from './decision'
import { moveForms, type OfficeMove } from './moveForms'
import { TargetSearch } from './TargetSearch'
import { Templates } from './Templates'
import type { Act } from './useDecision'
import styles from './panel.module.scss'

/** What the chosen move asks, and nothing else. */
export function MoveFields({ case: item, move, act }: { case: CaseView; move: OfficeMove; act: Act }) {
  const form = moveForms[move]
  const { filled, lack, change } = act
  const problemOf = (field: string) => (lack?.field === field ? lack.say : undefined)
  return (
    <View className={styles.fields}>
      <Text className={styles.say}>{form.say}</Text>
      {form.photos && <AfterPhotos photos={filled.photos} problem={problemOf('photos')} onChange={(photos) => change({ photos })} />}
      {form.target !== 'none' && (
        <TargetSearch caseId={item.id} chosen={filled.target} optional={form.target === 'optional'} problem={problemOf('target')} onChoose={(target) => change({ target })} />
      )}
      {form.ground !== 'none' && (
        <View>
          <Field label={form.groundLabel} note={form.ground === 'optional' ? '选填' : undefined} value={filled.ground} maxLength={300} multiline problem={problemOf('ground')} onInput={(ground) => change({ ground })} />
          <Templates templates={form.templates} onPick={(template) => change({ ground: withTemplate(filled.ground, template) })} />
        </View>
      )}
    </View>
  )
}
