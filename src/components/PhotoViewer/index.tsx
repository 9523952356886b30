import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Icon } from '../Icon'
import { Picture } from '../Picture'
import { Tap } from '../Tap'
import styles from './PhotoViewer.module.scss'

/** One photo, large, over the page; what can be done with it stands below. */
export const PhotoViewer = ({ url, label, onClose, children }: { url: string; label: string; onClose: () => void; children?: ReactNode }) => (
  <View className={styles.over} role='dialog' aria-modal='true' aria-label={label}>
    <Picture className={styles.picture} src={url} mode='aspectFit' label={label} />
    <Tap className={styles.close} label='关闭照片' onTap={onClose}><Icon name='cross' /></Tap>
    {children && <View className={styles.foot}>{children}</View>}
  </View>
)
