import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { call } from '@/api/client'
import { ProblemError } from '@/api/problem'
import { failureOf, useLoaded } from '@/api/useLoaded'
import { BigButton } from '@/components/BigButton'
import { PageState } from '@/components/PageState'
import { StateChip } from '@/components/StateChip'
import { now } from '@/device/clock'
import { Changes } from '../Changes'
import type { Row, Table } from './draft'
import { DryRunCases } from './DryRunCases'
import { SaveForm } from './SaveForm'
import { startOf, type StartTime } from './startTimes'
import { useDryRun } from './useDryRun'
import styles from './index.module.scss'

export interface ReviewProps {
  table: Table
  rows: readonly Row[]
  onBack: () => void
  onSaved: () => void
  /** Another version was saved meanwhile. */
  onNewest: () => void
}

/** What the draft changes and leaves open, what it would have done, and saving it: nothing is saved unseen. */
export function Review({ table, rows, onBack, onSaved, onNewest }: ReviewProps) {
  const { shown, reload } = useLoaded('difference', () => call('hazard.diffRouting', { before: table.version, after: { rows: [...rows] } }))
  const { run, start } = useDryRun(rows)
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState('')
  const [overtaken, setOvertaken] = useState(false)

  const save = async (note: string, when: StartTime) => {
    setBusy(true)
    const failed = await call('hazard.saveRouting', { base: table.version, note, from: startOf(when, now()), rows: [...rows] }).then(() => undefined, (error: unknown) => error)
    setBusy(false)
    if (failed === undefined) return onSaved()
    setSaid(failureOf(failed).say)
    setOvertaken(failed instanceof ProblemError && failed.problem.kind === 'stale')
  }
  return (
    <PageState {...(shown.state === 'ready' ? { state: 'ready' as const } : shown)} onRetry={() => void reload()}>
      {shown.state === 'ready' && (
        <View className={styles.review}>
          <View className={styles.card}>
            <Text className={styles.heading} role='heading' aria-level='2'>与第 {table.version} 版的差异</Text>
            <Changes changes={shown.value.changes} />
            <BigButton tone='plain' icon='back' label='回去继续改' onTap={onBack} />
          </View>
          <View className={styles.card}>
            <Text className={styles.heading} role='heading' aria-level='2'>缺口检查</Text>
            {shown.value.gaps.length === 0 && <View><StateChip tone='safe' label='每一类地点都有默认去向' /></View>}
            {shown.value.gaps.map((gap) => {
              const must = shown.value.faults.includes(gap)
              return <View key={gap} className={styles.gap}><StateChip tone={must ? 'late' : 'wait'} icon='warn' label={must ? '补齐才能保存' : '请留意'} /><Text className={styles.told}>{gap}</Text></View>
            })}
          </View>
          <DryRunCases run={run} onStart={() => void start()} />
          <View className={styles.card}>
            <SaveForm next={table.version + 1} blocked={shown.value.faults.length > 0 ? 'faults' : shown.value.changes.length === 0 ? 'same' : 'no'} busy={busy} said={said} onSave={(note, when) => void save(note, when)} />
            {overtaken && <BigButton tone='plain' icon='retry' label='打开新版，对照我的改动' onTap={onNewest} />}
          </View>
        </View>
      )}
    </PageState>
  )
}
