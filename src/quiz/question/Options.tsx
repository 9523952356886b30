import { Text, View } from '@tarojs/components'
import type { PaperQuestion } from '@shared/contract/quiz'
import { Icon } from '@/components/Icon'
import { Tap } from '@/components/Tap'
import { letterOf } from './words'
import styles from './question.module.scss'

/** The options as large as a thumb wants them; a chosen one carries a tick and a bolder edge. `still`: may not be changed now. */
export const Options = ({ question: { many, stem, options }, chosen, still = false, onTap }: { question: Pick<PaperQuestion, 'many' | 'stem' | 'options'>; chosen: readonly number[]; still?: boolean; onTap: (option: number) => void }) => (
  <View className={styles.options} role={many ? 'group' : 'radiogroup'} aria-label={`${many ? '选出所有对的' : '选一项'}：${stem}`}>
    {options.map((option, at) => {
      const on = chosen.includes(at)
      return (
        <Tap key={option} className={`${styles.option} ${on ? styles.on : ''}`} role={many ? 'checkbox' : 'radio'} checked={on} disabled={still} label={`${letterOf(at)}，${option}`} onTap={() => onTap(at)}>
          <View className={`${styles.letter} ${many ? styles.square : ''} ${on ? styles.ticked : ''}`}>{on ? <Icon name='check' /> : <Text>{letterOf(at)}</Text>}</View>
          <Text className={styles.words}>{option}</Text>
        </Tap>
      )
    })}
  </View>
)
