import { Text, View } from '@tarojs/components'
import type { CompetitionView } from '@shared/contract/quizOffice'
import { timeWords } from '@shared/domain/calendar'
import { quizRules } from '@shared/domain/quizFigures'
import { Tap } from '@/components/Tap'
import { countsAs } from '../shown'
import styles from './index.module.scss'

export interface CountedProps { view: CompetitionView; onPersons: () => void; onProgress: () => void; onHeld: () => void }

/** 人, 人次, how many passed, what waits; persons and what waits open to their rows. */
export function Counted({ view, onPersons, onProgress, onHeld }: CountedProps) {
  const { counted, mode, national } = view.summary
  if (mode === 'practice') return <View className={styles.card}><Text className={styles.hint}>练习不计入人数和人次，也不排名；答错的题进本人的错题本。</Text></View>
  const tiles = [
    { label: '参与人数', amount: counted.persons, unit: '人', onTap: onPersons, opens: '看是哪些单位的人' },
    { label: '参与', amount: counted.times, unit: '人次', onTap: onProgress, opens: '按单位看' },
    { label: '其中及格', amount: counted.passed, unit: '人次', onTap: undefined, opens: '' },
    { label: '待核', amount: counted.held, unit: '份', onTap: view.own ? onHeld : undefined, opens: '看是哪些答卷' },
  ]
  return (
    <View className={styles.card}>
      <View className={styles.figures}>
        {tiles.map(({ label, amount, unit, onTap, opens }) => {
          const body = <><Text className={styles.tileLabel}>{label}（{unit}）</Text><Text className={styles.amount}>{amount}</Text></>
          return onTap && amount > 0
            ? <Tap key={label} className={styles.figure} label={`${label}（${unit}）${String(amount)}，${opens}`} onTap={onTap}>{body}</Tap>
            : <View key={label} className={styles.still}>{body}</View>
        })}
      </View>
      <Text className={styles.hint}>{countsAs({ national, mode })}。{quizRules.times} 截至 {timeWords(view.asOf)}。</Text>
    </View>
  )
}
