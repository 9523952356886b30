import { Text, View } from '@tarojs/components'
import { emergencyNumbers } from '@shared/domain/words'
import { Icon } from '../Icon'
import { Tap } from '../Tap'
import styles from './EmergencyBar.module.scss'

export interface EmergencyBarProps {
  onDial: (number: string) => void
  /** What an accident needs instead of a report (field.md: an accident is not a hazard). */
  say?: string
  numbers?: readonly { readonly number: string; readonly label: string }[]
}

/** Numbers that dial with one tap, also without a network (W-21). */
export const EmergencyBar = ({ onDial, say, numbers = emergencyNumbers }: EmergencyBarProps) => (
  <View className={styles.bar} role='region' aria-label='紧急电话'>
    {say && (
      <View className={styles.say}>
        <Icon name='warn' />
        <Text className={styles.words}>{say}</Text>
      </View>
    )}
    <View className={styles.numbers}>
      {numbers.map(({ number, label }) => (
        <Tap key={number} className={styles.number} label={`${number}，${label}，拨打`} onTap={() => onDial(number)}>
          <Text className={styles.digits}>{number}</Text>
          <Text className={styles.what}>{label}</Text>
        </Tap>
      ))}
    </View>
  </View>
)
