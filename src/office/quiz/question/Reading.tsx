import { Text, View } from '@tarojs/components'
import type { QuestionView } from '@shared/contract/quizBank'
import { difficulties, optionLetters, questionKinds, quizCategories, quizIndustries } from '@shared/domain/quizWords'
import { Sign } from './Sign'
import styles from './index.module.scss'

/** A question of the office's bank, as an officer of a unit reads it; also one that he is answering himself, without its key. */
export function Reading({ view: { row, question, hidden } }: { view: QuestionView }) {
  const { kind, stem, passage, picture, options, key, explanation, clause, checkedOn, category, difficulty, industry } = question
  const letters = (at: number) => (kind === 'trueFalse' ? '' : `${optionLetters[at] ?? ''}. `)
  return (
    <View className={styles.form}>
      <View className={styles.card}>
        <Text className={styles.hint}>{[row.owner.name, questionKinds[kind], quizCategories[category], difficulties[difficulty], quizIndustries[industry]].join(' · ')}</Text>
        {passage !== '' && <Text className={styles.told}>{passage}</Text>}
        <Text className={styles.stem}>{stem}</Text>
        <Sign name={picture} />
        {options.map((option, at) => <Text key={option} className={key.includes(at) ? styles.right : styles.told}>{`${letters(at)}${option}${key.includes(at) ? '（正确）' : ''}`}</Text>)}
      </View>
      <View className={styles.card}>
        {explanation !== '' && <Text className={styles.told}>{explanation}</Text>}
        <Text className={styles.hint}>{hidden ? '这道题在您还等答案的卷子里，答案、解析和依据之后可看。' : `依据：${clause === '' ? '没有写' : clause}`}</Text>
        {checkedOn !== '' && <Text className={styles.hint}>{`核对：${checkedOn}`}</Text>}
      </View>
    </View>
  )
}
