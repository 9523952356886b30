import { Text, View } from '@tarojs/components'
import { Icon } from '@/components/Icon'
import { Tap } from '@/components/Tap'
import { figureNames, type Bar, type Figure } from './asked'
import styles from './index.module.scss'

export interface BarsProps { bars: readonly Bar[]; onDown: ((bar: Bar) => void) | undefined; onOpen: (bar: Bar, figure: Figure | 'persons') => void }
const always = ['sessions', 'times'] as const satisfies readonly Figure[]
/** Only where there are any, and by name: 咨询 is told in 人次 as 参与 is. */
const beside = ['consult', 'items'] as const satisfies readonly Figure[]
const share = (part: number, whole: number) => `${String(whole === 0 ? 0 : Math.round((part / whole) * 1000) / 10)}%`

const Amount = ({ name, amount, unit, opens, onTap }: { name?: string; amount: number; unit: string; opens: string; onTap: () => void }) => (
  <Tap className={styles.number} label={opens} disabled={amount === 0} onTap={onTap}>
    {name !== undefined && <Text className={styles.hint}>{name}</Text>}
    <Text className={styles.count}>{amount}</Text><Text className={styles.hint}>{unit}</Text>
  </Tap>
)

/** A bar for each part, one hue, its numbers printed at the end; what cannot be told of a part is left out. */
export function Bars({ bars, onDown, onOpen }: BarsProps) {
  const most = Math.max(0, ...bars.map(({ figures }) => figures.times))
  const opensSessions = ({ label }: Bar, figure: Figure, amount: number) => `${label}${figureNames[figure].label} ${String(amount)} ${figureNames[figure].unit}，看是哪些场`
  return (
    <View className={styles.bars}>
      {bars.map((bar) => (
        <View key={bar.key} className={styles.bar} role='group' aria-label={bar.label}>
          {onDown && bar.key !== 'own'
            ? <Tap className={styles.name} label={`看${bar.label}的数字`} onTap={() => onDown(bar)}><Text>{bar.label}</Text><Icon name='next' className={styles.next} /></Tap>
            : <View className={styles.name}><Text>{bar.label}</Text></View>}
          <View className={styles.track} aria-hidden='true'><View className={styles.length} style={{ width: share(bar.figures.times, most) }} /></View>
          <View className={styles.numbers}>
            {always.map((figure) => {
              const amount = bar.figures[figure]
              return amount !== null && <Amount key={figure} amount={amount} unit={figureNames[figure].unit} opens={opensSessions(bar, figure, amount)} onTap={() => onOpen(bar, figure)} />
            })}
            {bar.figures.persons !== null && <Amount amount={bar.figures.persons} unit='人' opens={`${bar.label} ${String(bar.figures.persons)} 人，看是哪些人`} onTap={() => onOpen(bar, 'persons')} />}
            {beside.filter((figure) => bar.figures[figure] !== 0).map((figure) => {
              const { label, unit } = figureNames[figure]
              return <Amount key={figure} name={label} amount={bar.figures[figure]} unit={unit} opens={opensSessions(bar, figure, bar.figures[figure])} onTap={() => onOpen(bar, figure)} />
            })}
          </View>
        </View>
      ))}
    </View>
  )
}
