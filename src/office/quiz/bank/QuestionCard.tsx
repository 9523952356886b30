import { Text, View } from '@tarojs/components'
import type { BankRow } from '@shared/contract/quizBank'
import { difficulties, questionKinds, quizCategories, quizIndustries } from '@shared/domain/quizWords'
import { Tap } from '@/components/Tap'
import styles from './index.module.scss'

/** A question in a list: what it is, and how it begins. */
export function QuestionCard({ row, onOpen }: { row: BankRow; onOpen: () => void }) {
  const { kind, category, difficulty, industry, stem } = row
  const what = [questionKinds[kind], quizCategories[category], difficulties[difficulty], industry === 'general' ? '' : quizIndustries[industry]].filter(Boolean).join(' · ')
  return (
    <Tap className={styles.row} label={`${stem}，${what}`} onTap={onOpen}>
      <View className={styles.words}>
        <Text className={styles.stem}>{stem}</Text>
        <Text className={styles.hint}>{what}</Text>
      </View>
    </Tap>
  )
}
