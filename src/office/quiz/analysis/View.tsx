import { useState } from 'react'
import { Text, View as Box } from '@tarojs/components'
import type { Output } from '@shared/contract/actions'
import { timeWords } from '@shared/domain/calendar'
import { discriminationWord, discriminationWords } from '@shared/domain/quizAnalysis'
import { difficulties, questionKinds, quizCategories } from '@shared/domain/quizWords'
import { BigButton } from '@/components/BigButton'
import { Chips } from '@/components/Chips'
import { More } from '@/components/More'
import { Section } from '@/components/Section'
import type { Training } from './trainings'
import styles from './index.module.scss'

export interface AnalysisProps {
  whole: Output<'quiz.analysis'>
  trainings: readonly Training[]
  questions: readonly Output<'quiz.studied'>['rows'][number][]
  said: string
  adding: boolean
  more: (() => void) | undefined
  onTrain: (activity: string, topics: readonly string[]) => void
}
const percent = (part: number, whole: number): string => `${String(whole === 0 ? 0 : Math.round((part * 1000) / whole) / 10)}%`
/** `区分度 0.42，能分出会与不会`. */
const tellsApart = (discrimination: number | null): string => (discrimination === null ? '答卷还少，不给区分度' : `区分度 ${discrimination.toFixed(2)}，${discriminationWords[discriminationWord(discrimination)]}`)

export function View({ whole, trainings, questions, said, adding, more, onTrain }: AnalysisProps) {
  const { asOf, title, papers, missed, rules } = whole
  const [chosen, setChosen] = useState('all')
  const [training, setTraining] = useState(trainings[0]?.key ?? '')
  const group = missed.find(({ key }) => key === chosen) ?? missed[0]
  return (
    <Box className={styles.page}>
      <Box className={styles.head}>
        <Text className={styles.heading} role='heading' aria-level='2'>{title}</Text>
        <Text className={styles.hint}>已计入的答卷 {papers} 份，出过 {whole.questions} 道题 · 截至 {timeWords(asOf)}</Text>
      </Box>
      <Section title='错得最多的条款'>
        <Box className={styles.card}>
          {missed.length > 1 && <Chips label='哪个行业的人' options={missed.map(({ key, label }) => ({ value: key, label }))} value={group?.key ?? ''} onChange={(key) => key !== '' && setChosen(key)} />}
          {!group && <Text className={styles.told}>答错的还少，看不出哪一条。</Text>}
          {group?.clauses.map(({ clause, asked, wrong }) => (
            <Box key={clause} className={styles.row}>
              <Text className={styles.told}>{clause}</Text>
              <Box className={styles.track} aria-hidden='true'><Box className={styles.length} style={{ width: percent(wrong, asked) }} /></Box>
              <Text className={styles.hint}>答了 {asked} 次，错 {wrong} 次，{percent(wrong, asked)}</Text>
            </Box>
          ))}
        </Box>
      </Section>
      {group && trainings.length > 0 && (
        <Section title='接下来培训什么'>
          <Box className={styles.card}>
            <Text className={styles.told}>{group.topics.join('、')}</Text>
            {trainings.length > 1 && <Chips label='办成哪项活动' options={trainings.map(({ key, label }) => ({ value: key, label }))} value={training} onChange={(key) => key !== '' && setTraining(key)} />}
            <BigButton icon='plus' label='照这些条款组织一场' onTap={() => onTrain(training, group.topics)} />
            <Text className={styles.hint}>打开组织一场的页面，主题已经填好，时间地点再改。</Text>
          </Box>
        </Section>
      )}
      <Section title='每道题' note='答对得少的在前。'>
        <Box className={styles.card}>
          {questions.map(({ ref, kind, category, difficulty, stem, asked, right, discrimination, advice }) => (
            <Box key={ref} className={styles.row}>
              <Text className={styles.told}>{stem}</Text>
              <Text className={styles.hint}>{questionKinds[kind]} · {quizCategories[category]} · 标为{difficulties[difficulty]}</Text>
              <Box className={styles.track} aria-hidden='true'><Box className={styles.length} style={{ width: percent(right, asked) }} /></Box>
              <Text className={styles.fact}>答对 {percent(right, asked)}（{asked} 次里 {right} 次）</Text>
              <Text className={discrimination !== null && discrimination < 0 ? styles.warned : styles.hint}>{tellsApart(discrimination)}</Text>
              {advice !== '' && <Text className={styles.warned}>{advice}</Text>}
            </Box>
          ))}
          {said !== '' && <Text className={styles.hint} role='status'>{said}</Text>}
          {more && <More busy={adding} onTap={more} />}
        </Box>
      </Section>
      <Box className={styles.card}>{rules.map((rule) => <Text key={rule} className={styles.hint}>{rule}</Text>)}</Box>
    </Box>
  )
}
