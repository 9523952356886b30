import { Text, View } from '@tarojs/components'
import styles from './Lines.module.scss'

interface Named { readonly name: string }
export interface LinesProps {
  owner: Named | null
  handler: Named | null
  supervisor: Named | null
  territorial: Named | null
  /** The handler acts for an owner without an account. */
  onBehalf?: boolean
  /** Said instead, when no unit here holds it any more. */
  held?: string | undefined
}

const none = '待指定'

/** The three responsibility lines of a case, and who holds it now (field.md: 条块, 三管三必须). */
export function Lines({ owner, handler, supervisor, territorial, onBehalf = false, held: elsewhere }: LinesProps) {
  const lines = [
    { what: '主体责任', who: owner?.name ?? (handler ? '待查明' : none) },
    { what: '监管责任', who: supervisor?.name ?? none },
    { what: '属地责任', who: territorial?.name ?? none },
  ]
  const held = elsewhere ?? (handler ? `${handler.name}${onBehalf ? '（代办）' : ''}` : '安委办（待指定牵头）')
  return (
    <View className={styles.lines} role='list' aria-label='责任'>
      <View className={`${styles.line} ${styles.now}`} role='listitem'>
        <Text className={styles.what}>现在由谁办</Text>
        <Text className={styles.who}>{held}</Text>
      </View>
      {lines.map(({ what, who }) => (
        <View key={what} className={styles.line} role='listitem'>
          <Text className={styles.what}>{what}</Text>
          <Text className={styles.who}>{who}</Text>
        </View>
      ))}
    </View>
  )
}
