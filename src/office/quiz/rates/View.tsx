import { Text, View as Box } from '@tarojs/components'
import type { Output } from '@shared/contract/actions'
import { timeWords } from '@shared/domain/calendar'
import styles from './index.module.scss'
import { OwnStaff } from './OwnStaff'
import { Switch } from './Switch'

export interface RatesProps {
  rates: Output<'quiz.rates'>
  isLeader: boolean
  busy: boolean
  said: string
  /** Each resolves with whether it was done. */
  onSwitch: (on: boolean, ground: string) => Promise<boolean>
  onStaff: (staff: number) => Promise<boolean>
}
type Row = RatesProps['rates']['rows'][number]
const factsOf = ({ staff, persons }: Row): string => `${String(persons)} 人参加${staff === null ? '，没有填职工人数' : `，职工 ${String(staff)} 人`}`

export function View({ rates, isLeader, busy, said, onSwitch, onStaff }: RatesProps) {
  const { on, ground, title, asOf, rows, own, rules } = rates
  const placed = rows.filter(({ place }) => place !== null)
  const others = rows.filter(({ place }) => place === null)
  return (
    <Box className={styles.page}>
      <Box className={styles.head}>
        <Text className={styles.heading} role='heading' aria-level='2'>{title}</Text>
        <Text className={styles.hint}>{on ? `截至 ${timeWords(asOf)}。开启的理由：${ground}` : '排名没有开启。各单位的进度按单位树的次序看，不排名。'}</Text>
      </Box>
      {said !== '' && <Text className={styles.told} role='status'>{said}</Text>}
      {on && placed.length > 0 && (
        <Box className={styles.card} role='list' aria-label='按参与率'>
          {placed.map((row) => (
            <Box key={row.unit.id} className={styles.row} role='listitem'>
              <Text className={styles.place}>第 {row.place} 名</Text>
              <Box className={styles.words}><Text className={styles.told}>{row.unit.name}</Text><Text className={styles.hint}>{factsOf(row)}</Text></Box>
              <Text className={styles.rate}>{row.rate}%</Text>
            </Box>
          ))}
        </Box>
      )}
      {on && others.length > 0 && (
        <Box className={styles.card} role='list' aria-label='不排名的'>
          <Text className={styles.label}>人数还少，不排名（按单位树的次序）</Text>
          {others.map((row) => <Box key={row.unit.id} className={styles.row} role='listitem'><Box className={styles.words}><Text className={styles.told}>{row.unit.name}</Text><Text className={styles.hint}>{factsOf(row)}</Text></Box></Box>)}
        </Box>
      )}
      {on && rows.length === 0 && <Box className={styles.card}><Text className={styles.told}>还没有单位填职工人数，算不出参与率。</Text></Box>}
      {on && <OwnStaff key={own.unit.id} own={own} busy={busy} onSave={onStaff} />}
      {on && <Box className={styles.card}>{rules.map((rule) => <Text key={rule} className={styles.hint}>{rule}</Text>)}</Box>}
      {isLeader && <Switch key={String(on)} on={on} busy={busy} onSwitch={onSwitch} />}
    </Box>
  )
}
