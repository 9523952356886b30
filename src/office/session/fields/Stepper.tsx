import { Input, View } from '@tarojs/components'
import { Icon } from '@/components/Icon'
import { Tap } from '@/components/Tap'
import styles from './fields.module.scss'

export interface StepperProps { label: string; value: number; most: number; onChange: (value: number) => void }

/** A number by thumb or by typing. Never below zero. */
export function Stepper({ label, value, most, onChange }: StepperProps) {
  const put = (next: number) => onChange(Math.min(most, Math.max(0, Math.trunc(next))))
  return (
    <View className={styles.stepper}>
      <Tap className={styles.step} label={`${label}减一`} disabled={value <= 0} onTap={() => put(value - 1)}><Icon name='minus' /></Tap>
      <Input className={styles.number} type='number' value={String(value)} maxlength={6} aria-label={label} nativeProps={{ 'aria-label': label, inputMode: 'numeric' }}
        onInput={(event) => put(Number(event.detail.value.replace(/\D/g, '')) || 0)} />
      <Tap className={styles.step} label={`${label}加一`} disabled={value >= most} onTap={() => put(value + 1)}><Icon name='plus' /></Tap>
    </View>
  )
}
