import type { ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import type { CaseView } from '@shared/contract/hazard'
import { AfterPhotos } from './fields/AfterPhotos'
import { ControlKinds } from './fields/ControlKinds'
import { CriterionSearch } from './fields/CriterionSearch'
import { Ground } from './fields/Ground'
import { MergeCandidates } from './fields/MergeCandidates'
import { OutsideFields } from './fields/OutsideFields'
import { PersonPicker } from './fields/PersonPicker'
import { PlanFields } from './fields/PlanFields'
import { TargetSearch } from './fields/TargetSearch'
import { UntilField } from './fields/UntilField'
import type { LackField } from './decision'
import { moveForms, needs, type FieldName, type OfficeMove } from './moveForms'
import type { Act } from './useDecision'
import styles from './panel.module.scss'

/** What the chosen move asks, and nothing else. */
export function MoveFields({ case: item, move, act: { filled, lack, change } }: { case: CaseView; move: OfficeMove; act: Act }) {
  const problemOf = (field: LackField) => (lack?.field === field ? lack.say : undefined)
  const day = item.seenDay.slice(0, 10)
  const parts: Record<FieldName, () => ReactNode> = {
    photos: () => <AfterPhotos photos={filled.photos} problem={problemOf('photos')} onChange={(photos) => change({ photos })} />,
    target: () => <TargetSearch caseId={item.id} chosen={filled.target} optional={!needs(move, 'target')} problem={problemOf('target')} onChoose={(target) => change({ target })} />,
    person: () => <PersonPicker caseId={item.id} chosen={filled.person} problem={problemOf('person')} onChoose={(person) => change({ person })} />,
    into: () => <MergeCandidates case={item} chosen={filled.into} problem={problemOf('into')} onChoose={(into) => change({ into })} />,
    criterion: () => <CriterionSearch day={day} chosen={filled.criterion} problem={problemOf('criterion')} onChoose={(criterion) => change({ criterion })} />,
    plan: () => <PlanFields filled={filled} problemOf={problemOf} onChange={change} />,
    controls: () => <ControlKinds kinds={filled.kinds} problem={problemOf('controls')} onChange={(kinds) => change({ kinds })} />,
    outside: () => <OutsideFields reply={move === 'outsideReply'} filled={filled} problemOf={problemOf} onChange={change} />,
    until: () => <UntilField case={item} move={move} value={filled.until} problem={problemOf('until')} onChange={(until) => change({ until })} />,
    ground: () => <Ground move={move} value={filled.ground} problem={problemOf('ground')} onChange={(ground) => change({ ground })} />,
  }
  return (
    <View className={styles.fields}>
      <Text className={styles.say}>{moveForms[move].say}</Text>
      {moveForms[move].fields.map((field) => <View key={field}>{parts[field]()}</View>)}
    </View>
  )
}
