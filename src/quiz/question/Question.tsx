import { Text, View } from '@tarojs/components'
import type { PaperQuestion } from '@shared/contract/quiz'
import { SafetySign } from '@/components/SafetySign'
import styles from './question.module.scss'

/** What is asked: material, sign, stem. */
export const Question = ({ question: { passage, picture, stem } }: { question: Pick<PaperQuestion, 'passage' | 'picture' | 'stem'> }) => (
  <View className={styles.question}>
    {passage !== '' && (
      <View className={styles.passage}>
        <Text className={styles.what}>材料</Text>
        <Text className={styles.text}>{passage}</Text>
      </View>
    )}
    {picture !== '' && <View className={styles.picture}><SafetySign code={picture} /></View>}
    <View className={styles.stem} role='heading' aria-level='2'><Text>{stem}</Text></View>
  </View>
)
