import type { ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import { Icon } from '../Icon'
import { Tap } from '../Tap'
import styles from './Sheet.module.scss'

/** A part that lies over the page, from the bottom, until it is closed. */
export const Sheet = ({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) => (
  <View className={styles.over}>
    <View className={styles.veil} />
    <View className={styles.sheet} role='dialog' aria-modal='true' aria-label={title}>
      <View className={styles.head}>
        <View className={styles.title} role='heading' aria-level='2'><Text>{title}</Text></View>
        <Tap className={styles.close} label={`关闭${title}`} onTap={onClose}><Icon name='cross' /></Tap>
      </View>
      <View className={styles.body}>{children}</View>
    </View>
  </View>
)
