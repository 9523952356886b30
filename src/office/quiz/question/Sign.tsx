import { View } from '@tarojs/components'
import { signCode } from '@shared/domain/safetySigns'
import { SafetySign } from '@/components/SafetySign'
import styles from './index.module.scss'

/** The sign a question names; nothing while it names none. */
export function Sign({ name }: { name: string }) {
  const code = signCode(name)
  return code === undefined ? null : <View className={styles.sign}><SafetySign code={code} /></View>
}
