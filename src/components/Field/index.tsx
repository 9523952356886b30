import { Input, Text, Textarea, View } from '@tarojs/components'
import { Icon } from '../Icon'
import styles from './Field.module.scss'

export interface FieldProps {
  label: string
  value: string
  onInput: (value: string) => void
  /** The keyboard's own way on, Enter or 完成: of one line only. */
  onEnter?: () => void
  placeholder?: string
  maxLength?: number
  multiline?: boolean
  password?: boolean
  kind?: 'text' | 'number' | 'nickname'
  /** One sentence under the field: what is wrong and how to mend it. */
  problem?: string
  /** Beside the label: 选填, or how the words are used. */
  note?: string
  disabled?: boolean
}

/** A labelled field; its problem stands right under it. */
export const Field = ({ label, value, onInput, onEnter, placeholder = '', maxLength = 200, multiline = false, password = false, kind = 'text', problem, note, disabled = false }: FieldProps) => {
  const spoken = problem ? `${label}，${problem}` : label
  const look = `${styles.control} ${problem ? styles.wrong : ''}`
  const shared = {
    value,
    placeholder,
    placeholderClass: styles.placeholder,
    disabled,
    maxlength: maxLength,
    onInput: (event: { detail: { value: string } }) => onInput(event.detail.value),
    'aria-label': spoken,
    // The field that a browser shows lies within Taro's own element.
    nativeProps: { 'aria-label': spoken },
    'aria-invalid': problem ? 'true' : 'false',
  }
  return (
    <View className={styles.field}>
      <View className={styles.head}>
        <Text className={styles.label}>{label}</Text>
        {note && <Text className={styles.note}>{note}</Text>}
      </View>
      {multiline
        ? <Textarea {...shared} className={`${look} ${styles.tall}`} autoHeight />
        : <Input {...shared} className={look} type={kind} password={password} {...(onEnter && { onConfirm: onEnter })} />}
      {problem && (
        <View className={styles.problem} role='alert'>
          <Icon name='refused' />
          <Text>{problem}</Text>
        </View>
      )}
    </View>
  )
}
