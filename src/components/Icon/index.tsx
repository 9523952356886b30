import { View } from '@tarojs/components'
import styles from './Icon.module.scss'

/** The names of src/styles/icons.scss; a test holds the two together. */
export const iconNames = [
  'camera', 'album', 'plus', 'minus', 'check', 'cross', 'back', 'next', 'up', 'down', 'left', 'right', 'open',
  'search', 'edit', 'trash', 'retry', 'copy', 'save', 'print', 'qr', 'share', 'pin', 'unit', 'phone', 'person',
  'people', 'bell', 'home', 'list', 'paper', 'chat', 'shield', 'eye', 'key', 'leave', 'text', 'moon', 'route',
  'door', 'target', 'wait', 'progress', 'safe', 'off', 'late', 'kept', 'sent', 'sending', 'refused', 'offline',
  'warn', 'forbid', 'inform',
] as const
export type IconName = (typeof iconNames)[number]

/** A glyph in the colour and size of the text around it. Silent: the word beside it speaks. */
export const Icon = ({ name, className = '' }: { name: IconName; className?: string }) => (
  <View className={`${styles.icon} ${styles[name]} ${className}`} aria-hidden='true' />
)
