import { Text } from '@tarojs/components'
import { Icon, type IconName } from '../Icon'
import { Tap } from '../Tap'
import styles from './BigButton.module.scss'

export interface BigButtonProps {
  label: string
  onTap: () => void
  /** main: the one next step of a page · plain: beside it · danger: cannot be taken back. */
  tone?: 'main' | 'plain' | 'danger'
  icon?: IconName
  /** Waiting for an answer: says so and cannot be pressed twice. */
  busy?: boolean
  disabled?: boolean
  className?: string
}

export const BigButton = ({ label, onTap, tone = 'main', icon, busy = false, disabled = false, className = '' }: BigButtonProps) => {
  const still = busy || disabled
  return (
    <Tap label={busy ? `${label}，正在处理` : label} onTap={onTap} disabled={still} className={`${styles.button} ${styles[tone]} ${still ? styles.still : ''} ${className}`}>
      {busy ? <Icon name='wait' /> : icon && <Icon name={icon} />}
      <Text>{busy ? `${label}…` : label}</Text>
    </Tap>
  )
}
