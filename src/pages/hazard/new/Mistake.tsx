import { Text, View } from '@tarojs/components'
import { Icon } from '@/components/Icon'
import type { Part } from './check'
import styles from './index.module.scss'

export const mistakeId = (part: Part) => `mistake-${part}`

/** What is wrong, at the part where it is mended. */
export const Mistake = ({ part, say }: { part: Part; say: string | undefined }) => (say
  ? <View id={mistakeId(part)} className={styles.mistake} role='alert'><Icon name='refused' /><Text>{say}</Text></View>
  : null)
