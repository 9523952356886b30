import { useEffect } from 'react'
import { Text, View } from '@tarojs/components'
import { onKey } from '@/device/keys'
import { Icon } from '@/components/Icon'
import { Tap } from '@/components/Tap'
import styles from './filters.module.scss'

export interface FilterMenuProps {
  label: string
  options: readonly { readonly value: string; readonly label: string }[]
  value: string
  open: boolean
  onOpen: (open: boolean) => void
  onChange: (value: string) => void
}

/** One choice of the bar at a desk: what is chosen now, the options under it. */
export function FilterMenu({ label, options, value, open, onOpen, onChange }: FilterMenuProps) {
  const chosen = options.find((option) => option.value === value)?.label ?? '全部'
  useEffect(() => (open ? onKey((key) => key === 'Escape' && (onOpen(false), true)) : undefined), [open, onOpen])
  return (
    <View className={styles.menu}>
      <Tap className={`${styles.head} ${value === '' ? '' : styles.on}`} label={`${label}：${chosen}`} expanded={open} onTap={() => onOpen(!open)}>
        <Text>{label}：{chosen}</Text>
        <Icon name='open' />
      </Tap>
      {open && <View className={styles.veil} role='button' aria-label={`收起${label}`} onClick={() => onOpen(false)} />}
      {open && (
        <View className={styles.list} role='radiogroup' aria-label={label}>
          {[{ value: '', label: '全部' }, ...options].map((option) => (
            <Tap key={option.value} className={`${styles.option} ${option.value === value ? styles.on : ''}`} role='radio' checked={option.value === value} label={option.label}
              onTap={() => { onChange(option.value); onOpen(false) }}>
              <Text>{option.label}</Text>
            </Tap>
          ))}
        </View>
      )}
    </View>
  )
}
