import { Text, View } from '@tarojs/components'
import styles from './Timeline.module.scss'

export interface TimelineStep {
  /** 6月3日 10:42 */
  when: string
  label: string
  /** The unit, never a reporter's name. */
  by: string
  sentence: string
}

/** What happened, in sentences with unit and time; the newest on top as the page hands it in. */
export const Timeline = ({ steps }: { steps: readonly TimelineStep[] }) => (
  <View className={styles.steps} role='list'>
    {steps.map((step, index) => (
      <View key={`${step.when}${index}`} className={styles.step} role='listitem'>
        <View className={styles.mark} />
        <View className={styles.words}>
          <Text className={styles.label}>{step.label}</Text>
          <Text className={styles.sentence}>{step.sentence}</Text>
          <Text className={styles.when}>{step.by ? `${step.when} · ${step.by}` : step.when}</Text>
        </View>
      </View>
    ))}
  </View>
)
