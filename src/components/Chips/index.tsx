import { Text, View } from '@tarojs/components'
import { Icon } from '../Icon'
import { Tap } from '../Tap'
import styles from './Chips.module.scss'

export interface ChipOption<V extends string> {
  value: V
  label: string
}
interface Shared<V extends string> {
  /** What is chosen here; spoken as the group's name, shown above when `shown`. */
  label: string
  options: readonly ChipOption<V>[]
  shown?: boolean
  /** Beside the label: 选填. */
  note?: string
  /** Shows the rest of a long list. */
  onMore?: (() => void) | undefined
}
interface One<V extends string> extends Shared<V> {
  multiple?: false
  value: V | ''
  onChange: (value: V | '') => void
  /** A second tap takes the choice back. */
  clearable?: boolean
}
interface Many<V extends string> extends Shared<V> {
  multiple: true
  values: readonly V[]
  onChange: (values: V[]) => void
}
export type ChipsProps<V extends string> = One<V> | Many<V>

/** A closed list as chips: chosen ones carry a tick, so colour is never the only sign. */
export function Chips<V extends string>(props: ChipsProps<V>) {
  const { label, options, shown = true, note, onMore } = props
  const isOn = (value: V) => (props.multiple ? props.values.includes(value) : props.value === value)
  const toggle = (value: V) => {
    if (props.multiple) props.onChange(isOn(value) ? props.values.filter((other) => other !== value) : [...props.values, value])
    else props.onChange(props.clearable && isOn(value) ? '' : value)
  }
  return (
    <View className={styles.group} role={props.multiple ? 'group' : 'radiogroup'} aria-label={label}>
      {shown && (
        <View className={styles.head}>
          <Text className={styles.label}>{label}</Text>
          {note && <Text className={styles.note}>{note}</Text>}
        </View>
      )}
      <View className={styles.chips}>
        {options.map((option) => (
          <Tap
            key={option.value}
            role={props.multiple ? 'checkbox' : 'radio'}
            checked={isOn(option.value)}
            label={option.label}
            onTap={() => toggle(option.value)}
            className={`${styles.chip} ${isOn(option.value) ? styles.on : ''}`}
          >
            {isOn(option.value) && <Icon name='check' />}
            <Text>{option.label}</Text>
          </Tap>
        ))}
        {onMore && <Tap label={`更多${label}`} className={styles.more} onTap={onMore}><Text>更多</Text><Icon name='open' /></Tap>}
      </View>
    </View>
  )
}
