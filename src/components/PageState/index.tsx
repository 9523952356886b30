import type { ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import { BigButton } from '../BigButton'
import { Icon, type IconName } from '../Icon'
import styles from './PageState.module.scss'

export interface PageStateProps {
  state: 'loading' | 'empty' | 'error' | 'offline' | 'ready'
  /** The sentence for empty, error and offline: what happened, then what to do. */
  say?: string
  onRetry?: () => void
  children?: ReactNode
}

const otherwise = {
  loading: { icon: 'wait', say: '正在打开' },
  empty: { icon: 'paper', say: '这里还没有内容。' },
  error: { icon: 'refused', say: '没有打开，请稍后再试。' },
  offline: { icon: 'offline', say: '没有网络。有信号后请再试一次。' },
} as const satisfies Record<string, { icon: IconName; say: string }>

/** What a page shows before, instead of, or with its content. */
export function PageState({ state, say, onRetry, children }: PageStateProps) {
  if (state === 'ready') return <>{children}</>
  const { icon, say: plain } = otherwise[state]
  return (
    <View className={styles.state} role='status' aria-live='polite'>
      <View className={styles.sign}><Icon name={icon} /></View>
      <Text className={styles.say}>{say ?? plain}</Text>
      {onRetry && (state === 'error' || state === 'offline') && <BigButton tone='plain' icon='retry' label='再试一次' onTap={onRetry} />}
      {state === 'empty' && children}
    </View>
  )
}
