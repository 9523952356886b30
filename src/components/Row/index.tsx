import { Text, View } from '@tarojs/components'
import { Icon, type IconName } from '../Icon'
import { Tap } from '../Tap'
import styles from './Row.module.scss'

export interface RowProps {
  icon: IconName
  label: string
  /** A second line. */
  note?: string
  /** A short word or number at the end. */
  mark?: string
  onTap: () => void
}

/** One line of a list that leads somewhere. */
export const Row = ({ icon, label, note, mark, onTap }: RowProps) => (
  <Tap className={styles.row} label={[label, note, mark].filter(Boolean).join('，')} onTap={onTap}>
    <Icon name={icon} className={styles.icon} />
    <View className={styles.words}>
      <Text className={styles.label}>{label}</Text>
      {note && <Text className={styles.note}>{note}</Text>}
    </View>
    {mark && <Text className={styles.mark}>{mark}</Text>}
    <Icon name='next' className={styles.next} />
  </Tap>
)

/** One line that is on or off; the word says which. */
export const SwitchRow = ({ icon, label, note, on, onChange }: { icon: IconName; label: string; note?: string; on: boolean; onChange: (on: boolean) => void }) => (
  <Tap className={styles.row} role='switch' checked={on} label={[label, note].filter(Boolean).join('，')} onTap={() => onChange(!on)}>
    <Icon name={icon} className={styles.icon} />
    <View className={styles.words}>
      <Text className={styles.label}>{label}</Text>
      {note && <Text className={styles.note}>{note}</Text>}
    </View>
    <Text className={styles.mark} aria-hidden='true'>{on ? '开' : '关'}</Text>
    <View className={`${styles.switch} ${on ? styles.on : ''}`}><View className={styles.knob} /></View>
  </Tap>
)
