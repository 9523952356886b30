import type { ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import type { Tone } from '@shared/domain/words'
import { Icon, type IconName } from '../Icon'
import styles from './Notice.module.scss'

/** One sentence that matters here, with a sign of its own. `live`: read aloud when it appears. */
export const Notice = ({ tone, icon, say, live = false, children }: { tone: Tone; icon?: IconName; say: string; live?: boolean; children?: ReactNode }) => (
  <View className={`${styles.notice} ${styles[tone]}`} {...(live && { role: 'status', 'aria-live': 'polite' })}>
    <Icon name={icon ?? tone} className={styles.icon} />
    <View className={styles.words}>
      <Text>{say}</Text>
      {children}
    </View>
  </View>
)
