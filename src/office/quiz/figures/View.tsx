import { Text, View as Box } from '@tarojs/components'
import { timeWords } from '@shared/domain/calendar'
import { BigButton } from '@/components/BigButton'
import { Icon } from '@/components/Icon'
import { Tap } from '@/components/Tap'
import styles from '../bars.module.scss'
import { numbers, type Number as Tapped, type Whole } from './asked'

export interface FiguresProps {
  whole: Whole
  onDown: (unitId: string) => void
  onTop: (() => void) | undefined
  /** The rows of a number under a unit, or of its own level alone. */
  onOpen: (number: Tapped, unitId: string, own: boolean) => void
}

/** A unit's own level is no unit below it: its numbers open, its name does not. */
export function View({ whole, onDown, onTop, onOpen }: FiguresProps) {
  const { asOf, scope, periodWords, total, bars, rules } = whole
  return (
    <Box className={styles.page}>
      <Box className={styles.head}>
        <Text className={styles.heading} role='heading' aria-level='2'>{scope.name}</Text>
        <Text className={styles.hint}>{periodWords} · 截至 {timeWords(asOf)}</Text>
        {onTop && <BigButton tone='plain' icon='back' label='回到全部' onTap={onTop} />}
      </Box>
      <Box className={styles.card}>
        <Box className={styles.tiles}>
          {numbers.map((number) => {
            const amount = number.amount(total)
            return (
              <Tap key={`${number.of} ${number.figure}`} className={styles.tile} label={`${number.label}（${number.unit}）${String(amount)}，看每一条`} disabled={amount === 0} onTap={() => onOpen(number, scope.id, false)}>
                <Text className={styles.label}>{number.label}（{number.unit}）</Text>
                <Text className={styles.amount}>{amount}</Text>
              </Tap>
            )
          })}
        </Box>
      </Box>
      <Box className={styles.card}>
        <Text className={styles.hint}>次序按单位树，不是名次；没有数字的单位不列出。</Text>
        {bars.length === 0 && <Text className={styles.told}>这段时间还没有已计入的答题。</Text>}
        {bars.map(({ key, label, figures }) => (
          <Box key={key} className={styles.bar} role='group' aria-label={label}>
            {key === 'own'
              ? <Box className={styles.name}><Text>{label}</Text></Box>
              : <Tap className={styles.name} label={`看${label}的数字`} onTap={() => onDown(key)}><Text>{label}</Text><Icon name='next' className={styles.next} /></Tap>}
            <Box className={styles.numbers}>
              {numbers.filter(({ amount }) => amount(figures) !== 0).map((number) => {
                const words = `${number.of === 'national' ? (number.figure === 'persons' ? '2a' : '2b') : '第 7 项'} ${String(number.amount(figures))} ${number.unit}`
                return <Tap key={words} className={styles.number} label={`${label} ${words}，看每一条`} onTap={() => (key === 'own' ? onOpen(number, scope.id, true) : onOpen(number, key, false))}><Text>{words}</Text></Tap>
              })}
            </Box>
          </Box>
        ))}
      </Box>
      <Box className={styles.card}>{rules.map(({ figure, rule }) => <Text key={figure} className={styles.hint}>{rule}</Text>)}</Box>
    </Box>
  )
}
