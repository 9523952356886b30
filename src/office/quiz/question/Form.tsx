import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import type { QuestionView } from '@shared/contract/quizBank'
import type { BankFault, FaultyField } from '@shared/domain/quizBankFaults'
import { questionLimits, type BankQuestion } from '@shared/domain/quizQuestion'
import { signNames } from '@shared/domain/safetySigns'
import { difficulties, optionLetters, questionKinds, quizCategories, quizIndustries, type Difficulty, type QuestionKind, type QuizCategory, type QuizIndustry } from '@shared/domain/quizWords'
import { Chips } from '@/components/Chips'
import { Field } from '@/components/Field'
import { Tap } from '@/components/Tap'
import { toggleKey, withKind, withoutOption } from './form'
import { Options } from './Options'
import { Sign } from './Sign'
import { Standing } from './Standing'
import styles from './index.module.scss'

export interface FormProps {
  question: BankQuestion
  faults: readonly BankFault[]
  said: string
  /** null = a new one. */
  view: QuestionView | null
  busy: boolean
  onChange: (part: Partial<BankQuestion>) => void
  onMove: (state: 'active' | 'retired', ground: string) => void
}
const options = <V extends string>(words: Readonly<Record<V, string>>) => (Object.entries(words) as [V, string][]).map(([value, label]) => ({ value, label }))

export function Form({ question, faults, said, view, busy, onChange, onMove }: FormProps) {
  const [allIndustries, setAllIndustries] = useState(question.industry !== 'general')
  const { kind, stem, passage, picture, explanation, clause, checkedOn, category, difficulty, industry } = question
  const sayOf = (field: FaultyField) => faults.find((fault) => fault.field === field)?.say
  const problem = (field: FaultyField) => { const say = sayOf(field); return say === undefined ? {} : { problem: say } }
  return (
    <View className={styles.form}>
      {said !== '' && <Text className={styles.said} role='status'>{said}</Text>}
      <View className={styles.card}>
        <Chips<QuestionKind> label='题型' options={options(questionKinds)} value={kind} onChange={(value) => { if (value !== '') onChange(withKind(question, value)) }} />
        <Field label='题干' multiline value={stem} maxLength={questionLimits.stem} {...problem('stem')} onInput={(value) => onChange({ stem: value })} />
        {kind === 'case' && <Field label='材料' note='虚构的，不写真实的人和单位' multiline value={passage} maxLength={questionLimits.passage} {...problem('passage')} onInput={(value) => onChange({ passage: value })} />}
        {kind === 'picture' && (
          <View className={styles.part}>
            <Chips label='标志' options={signNames.map((value) => ({ value, label: value }))} value={picture} onChange={(value) => onChange({ picture: value })} />
            {sayOf('picture') && <Text className={styles.problem} role='alert'>{sayOf('picture')}</Text>}
            <Sign name={picture} />
          </View>
        )}
      </View>
      <View className={styles.card}>
        <Options question={question} problem={sayOf('options') ?? sayOf('key')} onText={(at, value) => onChange({ options: question.options.map((option, place) => (place === at ? value : option)) })}
          onKey={(at) => onChange({ key: toggleKey(question, at) })} onDrop={(at) => onChange(withoutOption(question, at))}
          onAdd={question.options.length < optionLetters.length ? () => onChange({ options: [...question.options, ''] }) : undefined} />
      </View>
      <View className={styles.card}>
        <Field label='解析' note='为什么，该怎么做' multiline value={explanation} maxLength={questionLimits.explanation} onInput={(value) => onChange({ explanation: value })} />
        <Field label='依据' note='文件和条款' value={clause} maxLength={questionLimits.clause} placeholder='《中华人民共和国消防法》（2021年修正）第二十八条' onInput={(value) => onChange({ clause: value })} />
        <Field label='核对日期' note='选填' value={checkedOn} maxLength={10} placeholder='2026-11-27' {...problem('checkedOn')} onInput={(value) => onChange({ checkedOn: value })} />
      </View>
      <View className={styles.card}>
        <Chips<QuizCategory> label='分类' options={options(quizCategories)} value={category} onChange={(value) => { if (value !== '') onChange({ category: value }) }} />
        <Chips<Difficulty> label='难度' options={options(difficulties)} value={difficulty} onChange={(value) => { if (value !== '') onChange({ difficulty: value }) }} />
        {allIndustries
          ? <Chips<QuizIndustry> label='行业' options={options(quizIndustries)} value={industry} onChange={(value) => { if (value !== '') onChange({ industry: value }) }} />
          : <Tap className={styles.link} label='行业：通用，选择一个行业' onTap={() => setAllIndustries(true)}><Text>行业：通用（选择一个行业）</Text></Tap>}
      </View>
      {view && <Standing view={view} busy={busy} onMove={onMove} />}
      {view === null && <Text className={styles.hint}>放进题库后，新发布的答题就可能抽到这道题。</Text>}
    </View>
  )
}
