import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { BigButton } from '@/components/BigButton'
import { Field } from '@/components/Field'
import styles from './index.module.scss'

export interface SwitchProps { on: boolean; busy: boolean; onSwitch: (on: boolean, ground: string) => Promise<boolean> }

/** Off unless a leader of the office says why it should be on; the ground stands on this page for everybody to read. */
export function Switch({ on, busy, onSwitch }: SwitchProps) {
  const [ground, setGround] = useState('')
  const [tried, setTried] = useState(false)
  const lacks = ground.trim().length < 2
  return (
    <View className={styles.card}>
      <Text className={styles.label}>{on ? '关闭排名' : '开启排名'}</Text>
      <Text className={styles.hint}>{on ? '关闭后谁都看不到名次，记录保留。' : '排名容易逼出替答、刷题。请写明为什么要排，理由会显示在这一页上。'}</Text>
      <Field label='理由' multiline value={ground} maxLength={300} {...(tried && lacks && { problem: '请写明理由，至少两个字。' })} onInput={setGround} />
      <BigButton tone='plain' label={on ? '关闭排名' : '开启排名'} busy={busy} onTap={() => { if (lacks) setTried(true); else void onSwitch(!on, ground.trim()) }} />
    </View>
  )
}
