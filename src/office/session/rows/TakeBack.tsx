import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { BigButton } from '@/components/BigButton'
import { Field } from '@/components/Field'
import type { Row } from './index'
import styles from './index.module.scss'

/** A correction is a row of its own, with its ground. */
export function TakeBack({ row, onSend }: { row: Row; onSend: (ground: string) => Promise<void> }) {
  const [ground, setGround] = useState('')
  const [busy, setBusy] = useState(false)
  const [tried, setTried] = useState(false)
  const short = ground.trim().length < 2
  const send = () => {
    setTried(true)
    if (short) return
    setBusy(true)
    void onSend(ground.trim()).finally(() => setBusy(false))
  }
  return (
    <View className={styles.page}>
      <Text className={styles.told}>撤回后少记 1 人次，原来的记录和这次更正都保留。</Text>
      <Field label={`为什么撤回${row.name}`} value={ground} maxLength={200} placeholder='例如：本人当天未到，登记错了' {...(tried && short && { problem: '请写明原因，至少两个字。' })} onInput={setGround} />
      <BigButton tone='danger' label='撤回登记' busy={busy} onTap={send} />
    </View>
  )
}
