import { Text, View } from '@tarojs/components'
import type { RouteView } from '@shared/contract/hazard'
import { categories, channels, placeClasses, suspicions, type Category, type PlaceClass } from '@shared/domain/words'
import { BigButton } from '@/components/BigButton'
import { Chips, type ChipOption } from '@/components/Chips'
import { Lines } from '@/components/Lines'
import type { Question } from './question'
import { UnitSearch } from './UnitSearch'
import styles from './index.module.scss'

export type Answer = { readonly state: 'none' | 'busy' } | { readonly state: 'failed'; readonly say: string } | { readonly state: 'found'; readonly route: RouteView }
export interface TryProps {
  question: Question
  answer: Answer
  onChange: (part: Partial<Question>) => void
  onAsk: () => void
}
const optionsOf = <V extends string>(labels: Readonly<Record<V, string>>): ChipOption<V>[] =>
  (Object.keys(labels) as V[]).map((value) => ({ value, label: labels[value] }))
const firstLevels = (Object.keys(categories) as Category[]).map((value) => ({ value, label: categories[value].label }))
const taken = <V extends string>(value: V | '', take: (value: V) => void) => { if (value !== '') take(value) }

export function Try({ question, answer, onChange, onAsk }: TryProps) {
  return (
    <View className={styles.try}>
      <Chips label='地点类别' options={optionsOf<PlaceClass>(placeClasses)} value={question.class} onChange={(value) => taken(value, (of) => onChange({ class: of }))} />
      <UnitSearch chosen={question.unit} onChoose={(unit) => onChange({ unit: unit && { id: unit.id, name: unit.name } })} />
      <Chips label='隐患类别' note='选填' options={firstLevels} value={question.category} clearable onChange={(category) => onChange({ category })} />
      <Chips label='上报人判断' options={optionsOf(suspicions)} value={question.suspicion} onChange={(value) => taken(value, (suspicion) => onChange({ suspicion }))} />
      <Chips label='上报方式' options={optionsOf(channels)} value={question.channel} onChange={(value) => taken(value, (channel) => onChange({ channel }))} />
      <BigButton label='看看谁会收到' busy={answer.state === 'busy'} onTap={onAsk} />
      {answer.state === 'failed' && <Text className={styles.problem} role='alert'>{answer.say}</Text>}
      {answer.state === 'found' && (
        <View className={styles.answer} role='status'>
          <Text className={styles.told}>{answer.route.to}</Text>
          {answer.route.why.map((reason) => <Text key={reason} className={styles.hint}>{reason}</Text>)}
          <Lines owner={answer.route.owner} handler={answer.route.handler} supervisor={answer.route.supervisor} territorial={answer.route.territorial} onBehalf={answer.route.onBehalf} />
          <Text className={styles.hint}>{answer.route.seenBy}</Text>
        </View>
      )}
    </View>
  )
}
