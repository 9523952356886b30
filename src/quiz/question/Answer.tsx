import { Text, View } from '@tarojs/components'
import type { ReviewedQuestion } from '@shared/contract/quiz'
import { Icon } from '@/components/Icon'
import { letterOf, waitingWords } from './words'
import styles from './question.module.scss'

/** A question after its end: each option with what it was to me and to the key, why, and the clause that says so. Of one that I am answering again: what I chose. */
export const Answer = ({ question: { options, key, explanation, clause, checkedOn, hidden }, chosen }: { question: Pick<ReviewedQuestion, 'options' | 'key' | 'explanation' | 'clause' | 'checkedOn' | 'hidden'>; chosen: readonly number[] }) => (
  <View className={styles.answer}>
    <View className={styles.marks} role='list' aria-label='选项'>
      {options.map((option, at) => {
        const right = key.includes(at)
        const mine = chosen.includes(at)
        const said = [right && '正确', mine && '我选的'].filter(Boolean).join(' · ')
        return (
          <View key={option} className={`${styles.mark} ${right ? styles.right : mine && !hidden ? styles.wrong : ''}`} role='listitem'>
            {right || (mine && !hidden) ? <Icon name={right ? 'safe' : 'refused'} /> : <View className={styles.blank} />}
            <Text className={styles.words}>{`${letterOf(at)} ${option}`}</Text>
            {said !== '' && <Text className={styles.said}>{said}</Text>}
          </View>
        )
      })}
    </View>
    {hidden && <Text className={styles.note}>{waitingWords}</Text>}
    {explanation !== '' && <Text className={styles.text}>{explanation}</Text>}
    {clause !== '' && <Text className={styles.note}>{`依据：${clause}${checkedOn === '' ? '' : `（${checkedOn} 核对）`}`}</Text>}
  </View>
)
