import { Text, View as Box } from '@tarojs/components'
import type { Output } from '@shared/contract/actions'
import { timeWords } from '@shared/domain/calendar'
import { BigButton } from '@/components/BigButton'
import { Icon } from '@/components/Icon'
import { Tap } from '@/components/Tap'
import styles from '../bars.module.scss'

export interface ProgressProps {
  progress: Output<'quiz.progress'>
  onDown: (unitId: string) => void
  onTop: (() => void) | undefined
  /** Those of a unit's line, or of its own level alone. */
  onPersons: (unitId: string, own: boolean) => void
}
const share = (part: number, whole: number) => `${String(whole === 0 ? 0 : Math.round((part / whole) * 1000) / 10)}%`

export function View({ progress, onDown, onTop, onPersons }: ProgressProps) {
  const { asOf, title, scope, persons, whole, bars, rules } = progress
  const most = Math.max(0, ...bars.map((bar) => bar.persons))
  return (
    <Box className={styles.page}>
      <Box className={styles.head}>
        <Text className={styles.heading} role='heading' aria-level='2'>{title}</Text>
        <Text className={styles.hint}>{scope.name} · 截至 {timeWords(asOf)}</Text>
        {onTop && <BigButton tone='plain' icon='back' label='回到全部' onTap={onTop} />}
      </Box>
      <Box className={styles.card}>
        <Tap className={styles.whole} label={`${scope.name} ${String(persons)} 人参加，看是哪些人`} disabled={persons === 0} onTap={() => onPersons(scope.id, false)}>
          <Text className={styles.figure}>{persons}</Text><Text className={styles.told}>人参加</Text>
        </Tap>
        {whole && <Text className={styles.hint}>全场 {whole.persons} 人，{whole.times} 人次，其中及格 {whole.passed} 人次{whole.held > 0 ? `，待核 ${String(whole.held)} 份` : ''}。</Text>}
      </Box>
      <Box className={styles.card}>
        <Text className={styles.hint}>次序按单位树，不是名次；还没有人参加的单位不列出。</Text>
        {bars.length === 0 && <Text className={styles.told}>还没有人交卷。</Text>}
        {bars.map((bar) => (
          <Box key={bar.key} className={styles.bar} role='group' aria-label={bar.label}>
            {bar.key === 'own'
              ? <Box className={styles.name}><Text>{bar.label}</Text></Box>
              : <Tap className={styles.name} label={`看${bar.label}下面的单位`} onTap={() => onDown(bar.key)}><Text>{bar.label}</Text><Icon name='next' className={styles.next} /></Tap>}
            <Box className={styles.track} aria-hidden='true'><Box className={styles.length} style={{ width: share(bar.persons, most) }} /></Box>
            <Tap className={styles.number} label={`${bar.label} ${String(bar.persons)} 人，看是哪些人`} onTap={() => (bar.key === 'own' ? onPersons(scope.id, true) : onPersons(bar.key, false))}><Text>{bar.persons} 人</Text></Tap>
          </Box>
        ))}
      </Box>
      <Box className={styles.card}>{rules.map(({ figure, rule }) => <Text key={figure} className={styles.hint}>{rule}</Text>)}</Box>
    </Box>
  )
}
