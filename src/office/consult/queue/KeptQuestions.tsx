import { Text, View } from '@tarojs/components'
import { questionCategories } from '@shared/domain/sessionWords'
import type { Entries } from '@/outbox/useEntries'
import { BigButton } from '@/components/BigButton'
import { StateChip } from '@/components/StateChip'
import { keptQuestions, refusedAnswers, waitingAnswers, type KeptQuestion } from './queue'
import styles from './index.module.scss'

export interface KeptQuestionsProps { entries: Entries; onAnswer: (question: KeptQuestion) => void }

/** What lies on this phone: questions without a ticket yet, which may be answered all the same, and what the office did not take. */
export function KeptQuestions({ entries, onAnswer }: KeptQuestionsProps) {
  const answers = waitingAnswers(entries)
  const refusedActs = (item: string) => (
    <View className={styles.buttons}>
      <BigButton tone='plain' label='不要了' onTap={() => void entries.remove(item)} />
      <BigButton tone='plain' icon='retry' label='重新发送' onTap={() => void entries.retry(item)} />
    </View>
  )
  return (
    <>
      {keptQuestions(entries).map((question) => (
        <View key={question.item} className={styles.card} role='group' aria-label={question.text}>
          <View className={styles.line}>
            <Text className={styles.told}>{question.text}</Text>
            {question.refused ? <StateChip tone='late' icon='refused' label='没有收下' /> : <StateChip tone='wait' icon='kept' label='待上传' />}
          </View>
          <Text className={styles.hint}>{questionCategories[question.category]} · {question.refused ? question.say : '送到后取号'}</Text>
          {answers[question.id] !== undefined && <View className={styles.answer}><Text className={styles.hint}>答复 · 待上传</Text><Text className={styles.told}>{answers[question.id]}</Text></View>}
          {question.refused ? refusedActs(question.item) : answers[question.id] === undefined && <BigButton icon='edit' label='答复' onTap={() => onAnswer(question)} />}
        </View>
      ))}
      {refusedAnswers(entries).map(({ item, text, say }) => (
        <View key={item} className={styles.card}>
          <View className={styles.line}><Text className={styles.told}>{text}</Text><StateChip tone='late' icon='refused' label='答复没有收下' /></View>
          <Text className={styles.hint}>{say}</Text>
          {refusedActs(item)}
        </View>
      ))}
    </>
  )
}
