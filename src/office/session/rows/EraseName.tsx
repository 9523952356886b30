import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { BigButton } from '@/components/BigButton'
import type { Row } from './index'
import styles from './index.module.scss'

/** Somebody without an account asked for it: there is no way back. */
export function EraseName({ row, onSend }: { row: Row; onSend: () => Promise<void> }) {
  const [busy, setBusy] = useState(false)
  const send = () => {
    setBusy(true)
    void onSend().finally(() => setBusy(false))
  }
  return (
    <View className={styles.page}>
      <Text className={styles.told}>本人要求时使用。本单位各场名单上的“{row.name}”都会删除，不能恢复；人次和人数不变。</Text>
      <BigButton tone='danger' label='删除姓名' busy={busy} onTap={send} />
    </View>
  )
}
