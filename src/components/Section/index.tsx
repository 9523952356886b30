import type { ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import styles from './Section.module.scss'

/** A titled part of a page. `rows`: its lines lie on one card. */
export const Section = ({ title, note, rows = false, children }: { title?: string; note?: string; rows?: boolean; children: ReactNode }) => (
  <View className={styles.section}>
    {title && <View className={styles.title} role='heading' aria-level='2'><Text>{title}</Text></View>}
    {note && <Text className={styles.note}>{note}</Text>}
    <View className={rows ? styles.rows : styles.parts}>{children}</View>
  </View>
)
