import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { keyProps } from './keyProps'
import styles from './Tap.module.scss'

export interface TapProps {
  /** What a screen reader says; the visible words unless they are too short to stand alone. */
  label: string
  onTap: () => void
  children?: ReactNode
  className?: string
  disabled?: boolean
  role?: 'button' | 'link' | 'tab' | 'checkbox' | 'radio' | 'switch'
  /** For checkbox, radio and switch. */
  checked?: boolean
  /** For tab. */
  selected?: boolean
  /** For a button that opens something below it. */
  expanded?: boolean
}

const said = (name: string, value: boolean | undefined) => (value === undefined ? {} : { [name]: String(value) })

/** Anything that can be tapped: named for screen readers, reachable by keyboard, at least a thumb high (W-19 W-20). */
export const Tap = ({ label, onTap, children, className = '', disabled = false, role = 'button', checked, selected, expanded }: TapProps) => {
  const act = () => { if (!disabled) onTap() }
  return (
    <View
      className={`${styles.tap} ${disabled ? styles.disabled : ''} ${className}`}
      hoverClass={disabled ? 'none' : styles.down}
      role={role}
      aria-label={label}
      onClick={act}
      {...said('aria-disabled', disabled || undefined)}
      {...said('aria-checked', checked)}
      {...said('aria-selected', selected)}
      {...said('aria-expanded', expanded)}
      {...keyProps(act, disabled)}
    >
      {children}
    </View>
  )
}
