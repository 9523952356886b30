import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { seedPattern } from '@shared/domain/quizDraw'
import { BigButton } from '@/components/BigButton'
import { Field } from '@/components/Field'
import styles from './index.module.scss'

/** The seed as it was made public; typed, looked at once more, then drawn for good. */
export function SeedForm({ source, busy, onDraw }: { source: string; busy: boolean; onDraw: (seed: string) => void }) {
  const [typed, setTyped] = useState('')
  const [asked, setAsked] = useState(false)
  const [tried, setTried] = useState(false)
  const seed = typed.trim()
  const lacks = !seedPattern.test(seed)
  return (
    <View className={styles.card}>
      <Text className={styles.label}>第二步：填种子，开奖</Text>
      <Text className={styles.hint}>{`按公布的来源填：${source}。要和公布的数字一字不差，别人才算得出同样的结果。`}</Text>
      <Field label='种子' value={typed} maxLength={100} {...(tried && lacks && { problem: '请填写种子，写在一行里。' })} onInput={(value) => { setTyped(value); setAsked(false) }} />
      {asked && !lacks && <Text className={styles.told} role='status'>{`种子是“${seed}”。开奖只有一次，不能重来，请再核对一遍。`}</Text>}
      {asked && !lacks
        ? <BigButton label='核对无误，开奖' busy={busy} onTap={() => onDraw(seed)} />
        : <BigButton label='下一步' busy={busy} onTap={() => { setTried(true); setAsked(!lacks) }} />}
    </View>
  )
}
