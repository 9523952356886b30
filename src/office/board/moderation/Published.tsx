import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { dayWords } from '@shared/domain/calendar'
import { BigButton } from '@/components/BigButton'
import { Field } from '@/components/Field'
import type { Output } from '@shared/contract/actions'
import styles from './index.module.scss'

export type Published = Output<'session.published'>['rows'][number]

/** What everybody reads, each with the one act that takes it out of sight (W-09). */
export function PublishedList({ rows, busy, problem, onTakeDown }: { rows: readonly Published[]; busy: boolean; problem: string; onTakeDown: (id: string, ground: string) => void }) {
  const [openId, setOpenId] = useState('')
  const [ground, setGround] = useState('')
  return (
    <View className={styles.list}>
      {rows.map(({ id, question, answer, unit, at }) => (
        <View key={id} className={styles.card}>
          <Text className={styles.hint}>{[unit, dayWords(at)].filter(Boolean).join(' · ')}</Text>
          <Text className={styles.question}>{question}</Text>
          <Text className={styles.told}>{answer}</Text>
          {openId === id ? (
            <View className={styles.reply}>
              <Field label='撤下的理由' value={ground} maxLength={200} problem={problem || undefined} onInput={setGround} />
              <View className={styles.buttons}>
                <BigButton tone='plain' label='先不撤' disabled={busy} onTap={() => setOpenId('')} />
                <BigButton tone='danger' label='撤下' busy={busy} disabled={ground.trim().length < 2} onTap={() => onTakeDown(id, ground.trim())} />
              </View>
            </View>
          ) : <BigButton tone='plain' icon='forbid' label='撤下' disabled={busy} onTap={() => { setOpenId(id); setGround('') }} />}
        </View>
      ))}
    </View>
  )
}
