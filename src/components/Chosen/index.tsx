import { Text, View } from '@tarojs/components'
import { Icon, type IconName } from '../Icon'
import { Tap } from '../Tap'
import styles from './Chosen.module.scss'

/** What has been chosen, and a way to take it back. */
export const Chosen = ({ icon, say, undo, onUndo }: { icon: IconName; say: string; undo: string; onUndo: () => void }) => (
  <View className={styles.line}>
    <Icon name={icon} />
    <Text className={styles.strong}>{say}</Text>
    <Tap className={styles.link} label={undo} onTap={onUndo}><Icon name='cross' /></Tap>
  </View>
)
