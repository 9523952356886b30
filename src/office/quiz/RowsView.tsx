import { Text, View } from '@tarojs/components'
import { More } from '@/components/More'
import styles from './rows.module.scss'

export interface RowsViewProps {
  heading: string
  hint: string
  rows: readonly { readonly label: string; readonly note: string }[]
  said: string
  adding: boolean
  more: (() => void) | undefined
}

/** The rows behind a number: nothing to open, nobody named. */
export const RowsView = ({ heading, hint, rows, said, adding, more }: RowsViewProps) => (
  <View className={styles.page}>
    <View className={styles.head} role='status'>
      <Text className={styles.heading}>{heading}</Text>
      <Text className={styles.hint}>{hint}</Text>
    </View>
    {rows.length > 0 && (
      <View className={styles.rows}>
        {rows.map(({ label, note }, n) => <View key={n} className={styles.row}><Text className={styles.label}>{label}</Text><Text className={styles.hint}>{note}</Text></View>)}
      </View>
    )}
    {said !== '' && <Text className={styles.hint} role='status'>{said}</Text>}
    {more && <More busy={adding} onTap={more} />}
  </View>
)
