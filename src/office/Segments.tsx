import { Text, View } from '@tarojs/components'
import { Tap } from '@/components/Tap'
import styles from './segments.module.scss'

export interface Segment<V extends string> { readonly value: V; readonly label: string; /** What a screen reader says instead. */ readonly said?: string }
export interface SegmentsProps<V extends string> { label: string; options: readonly Segment<V>[]; value: V; onChange: (value: V) => void }

/** A few lists, one of them shown: one line of equal parts, however large the letters. */
export function Segments<V extends string>({ label, options, value, onChange }: SegmentsProps<V>) {
  return (
    <View className={styles.segments} role='radiogroup' aria-label={label}>
      {options.map((option) => (
        <Tap key={option.value} className={`${styles.segment} ${option.value === value ? styles.on : ''}`} role='radio' checked={option.value === value}
          label={option.said ?? option.label} onTap={() => onChange(option.value)}>
          <Text>{option.label}</Text>
        </Tap>
      ))}
    </View>
  )
}
