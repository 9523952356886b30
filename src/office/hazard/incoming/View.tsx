import { Text, View as Box } from '@tarojs/components'
import type { RouteView } from '@shared/contract/hazard'
import { categories, hotlineSources, placeClasses, suspicions, type Category, type PlaceClass } from '@shared/domain/words'
import { Chips, type ChipOption } from '@/components/Chips'
import { Field } from '@/components/Field'
import { UnitSearch } from '../routing/UnitSearch'
import { dueAfter, type Lacks, type Letter } from './letter'
import styles from './index.module.scss'

export interface IncomingProps {
  letter: Letter
  lacks: Lacks
  said: string
  preview: RouteView | undefined
  now: number
  onChange: (part: Partial<Letter>) => void
}
const optionsOf = <V extends string>(labels: Readonly<Record<V, string>>): ChipOption<V>[] => (Object.keys(labels) as V[]).map((value) => ({ value, label: labels[value] }))
const firstLevels = (Object.keys(categories) as Category[]).map((value) => ({ value, label: categories[value].label }))
const spans = ['3', '5', '7', '15'] as const

export function View({ letter, lacks, said, preview, now, onChange }: IncomingProps) {
  const [first = '', second = ''] = letter.category.split('.')
  const chosen = firstLevels.find(({ value }) => value === first)?.value
  const details = chosen ? Object.entries<string>(categories[chosen].of).map(([value, label]) => ({ value, label })) : []
  const span = spans.find((days) => dueAfter(Number(days), now) === letter.due) ?? ''
  return (
    <Box className={styles.form}>
      <Box className={styles.card}>
        <Text className={styles.heading} role='heading' aria-level='2'>转办单</Text>
        <Chips label='来源' options={optionsOf(hotlineSources)} value={letter.from} onChange={(from) => from !== '' && onChange({ from })} />
        <Field label='转办编号' value={letter.number} maxLength={40} placeholder='照转办单填写' problem={lacks.number} onInput={(number) => onChange({ number })} />
        <Chips label='答复期限' note='以转办单为准' options={spans.map((value) => ({ value, label: `${value} 天后` }))} value={span} onChange={(days) => days !== '' && onChange({ due: dueAfter(Number(days), now) })} />
        <Field label='期限的日期和时间' value={letter.due} maxLength={16} placeholder='2027-06-20 17:00' problem={lacks.due} onInput={(due) => onChange({ due })} />
      </Box>
      <Box className={styles.card}>
        <Text className={styles.heading} role='heading' aria-level='2'>反映的地点</Text>
        <UnitSearch chosen={letter.unit} onChoose={(unit) => onChange(unit ? { unit: { id: unit.id, name: unit.name }, class: unit.class } : { unit: null })} />
        <Field label='具体位置' value={letter.words} maxLength={120} placeholder='3 号楼地下室东侧通道' problem={lacks.place} onInput={(words) => onChange({ words })} />
        <Chips label='地点类型' options={optionsOf<PlaceClass>(placeClasses)} value={letter.class} onChange={(value) => value !== '' && onChange({ class: value })} />
      </Box>
      <Box className={styles.card}>
        <Text className={styles.heading} role='heading' aria-level='2'>反映的内容</Text>
        <Chips label='类别' options={firstLevels} value={chosen ?? ''} clearable onChange={(category) => onChange({ category })} />
        {details.length > 0 && <Chips label='具体是' note='选填' options={details} value={second} clearable onChange={(detail) => onChange({ category: detail === '' ? first : `${first}.${detail}` })} />}
        <Field label='情况' note='不写来电人的姓名和电话' multiline value={letter.text} maxLength={500} placeholder='安全出口被纸箱堵住，门推不开' problem={lacks.what} onInput={(text) => onChange({ text })} />
        <Chips label='严重程度' options={optionsOf(suspicions)} value={letter.suspicion} onChange={(suspicion) => suspicion !== '' && onChange({ suspicion })} />
      </Box>
      {preview && (
        <Box className={styles.route} role='status'>
          <Text className={styles.told}>将送到：{preview.to}</Text>
          <Text className={styles.hint}>因为：{preview.why.join('；')}</Text>
        </Box>
      )}
      {said !== '' && <Text className={styles.problem} role='alert'>{said}</Text>}
    </Box>
  )
}
