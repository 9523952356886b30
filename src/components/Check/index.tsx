import { Text, View } from '@tarojs/components'
import { Icon } from '../Icon'
import { Tap } from '../Tap'
import styles from './Check.module.scss'

/** One thing to tick, with what ticking it means. */
export const Check = ({ label, note, on, onChange }: { label: string; note?: string; on: boolean; onChange: (on: boolean) => void }) => (
  <Tap className={styles.check} role='checkbox' checked={on} label={[label, note].filter(Boolean).join('，')} onTap={() => onChange(!on)}>
    <View className={`${styles.box} ${on ? styles.on : ''}`}>{on && <Icon name='check' />}</View>
    <View className={styles.words}>
      <Text className={styles.label}>{label}</Text>
      {note && <Text className={styles.note}>{note}</Text>}
    </View>
  </Tap>
)
