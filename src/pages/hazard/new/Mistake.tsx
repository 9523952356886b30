import { Text, View } from '@tarojs/components'
import { Icon } from '@/components/Icon'
import styles from './index.module.scss'

/** What is wrong, at the part where it is mended. */
export const Mistake = ({ say }: { say: string | undefined }) => (say
  ? <View className={styles.mistake} role='alert'><Icon name='refused' /><Text>{say}</Text></View>
  : null)
