import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import type { QuestionView } from '@shared/contract/quizBank'
import { timeWords } from '@shared/domain/calendar'
import { bankStates } from '@shared/domain/quizWords'
import { BigButton } from '@/components/BigButton'
import { Field } from '@/components/Field'
import { StateChip } from '@/components/StateChip'
import styles from './index.module.scss'

/** Whether it is drawn, and who wrote which version. */
export function Standing({ view: { row, versions }, busy, onMove }: { view: QuestionView; busy: boolean; onMove: (state: 'active' | 'retired', ground: string) => void }) {
  const [open, setOpen] = useState(false)
  const [ground, setGround] = useState('')
  const to = row.state === 'active' ? ('retired' as const) : ('active' as const)
  const word = to === 'retired' ? '停用' : '恢复使用'
  return (
    <View className={styles.card}>
      <StateChip tone={bankStates[row.state].tone} label={bankStates[row.state].label} />
      {versions.map(({ number, at, by }) => <Text key={number} className={styles.hint}>{[`第 ${String(number)} 版`, by, timeWords(at)].filter(Boolean).join(' · ')}</Text>)}
      {open ? (
        <View className={styles.part}>
          <Field label={`${word}的理由`} value={ground} maxLength={200} onInput={setGround} />
          <View className={styles.buttons}>
            <BigButton tone='plain' label={`先不${word}`} disabled={busy} onTap={() => setOpen(false)} />
            <BigButton tone={to === 'retired' ? 'danger' : 'main'} label={word} busy={busy} disabled={ground.trim().length < 2} onTap={() => onMove(to, ground.trim())} />
          </View>
        </View>
      ) : <BigButton tone='plain' icon={to === 'retired' ? 'forbid' : 'retry'} label={word} disabled={busy} onTap={() => setOpen(true)} />}
      <Text className={styles.hint}>停用的题不再出现在以后发布的答题里；已经答过的卷子不受影响。</Text>
    </View>
  )
}
