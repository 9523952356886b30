import { Text, View } from '@tarojs/components'
import { BigButton } from '@/components/BigButton'
import { StateChip } from '@/components/StateChip'
import type { DryRun } from './useDryRun'
import styles from './index.module.scss'

/** Which of last month's cases would have gone another way, each in a sentence. */
export function DryRunCases({ run, onStart }: { run: DryRun; onStart: () => void }) {
  const { state, looked, rows, say } = run
  return (
    <View className={styles.card}>
      <Text className={styles.heading} role='heading' aria-level='2'>试算：近 31 天的件会送到哪</Text>
      <Text className={styles.hint}>用草稿把近 31 天的隐患再分派一遍，只列出与现在不同的件。不会改动任何一件。</Text>
      {looked > 0 && (
        <View role='status'>
          <StateChip tone={rows.length === 0 ? 'safe' : 'progress'} label={rows.length === 0 ? `看过 ${String(looked)} 件，没有不同` : `看过 ${String(looked)} 件，${String(rows.length)} 件不同`} />
        </View>
      )}
      {state === 'all' && looked === 0 && <Text className={styles.told} role='status'>近 31 天没有隐患可以试算。</Text>}
      {rows.map((row) => (
        <View key={row.id} className={styles.case}>
          <Text className={styles.what}>{row.place}</Text>
          <Text className={styles.hint}>{row.number} · {row.category} · {row.day}</Text>
          {row.sentences.map((sentence) => <Text key={sentence} className={styles.told}>{sentence}</Text>)}
        </View>
      ))}
      {say !== '' && <Text className={styles.problem} role='alert'>{say}</Text>}
      {state !== 'all' && <BigButton tone='plain' icon='route' label={state === 'some' ? '继续试算' : '试算'} busy={state === 'busy'} onTap={onStart} />}
    </View>
  )
}
