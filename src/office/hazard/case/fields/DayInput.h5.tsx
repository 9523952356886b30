import { Input } from '@tarojs/components'
import styles from '../panel.module.scss'

export interface DayInputProps { label: string; value: string; from: string; until: string | undefined; onChange: (day: string) => void }

/** The browser's own calendar; it takes the keyboard too. */
export const DayInput = ({ label, value, from, until, onChange }: DayInputProps) => (
  <Input className={styles.day} value={value} aria-label={label} onInput={(event) => onChange(event.detail.value)}
    nativeProps={{ type: 'date', min: from, ...(until !== undefined && { max: until }), 'aria-label': label }} />
)
