import { Text, View } from '@tarojs/components'
import { dayWords } from '@shared/domain/calendar'
import { Chips } from '@/components/Chips'
import { SwitchRow } from '@/components/Row'
import { WhenInput } from '../fields/WhenInput'
import { mostStarts, startsOf, type Series } from './series'
import styles from './index.module.scss'

const weekdays = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'].map((label, n) => ({ value: String(n + 1), label }))

/** A row of sessions in one go: 900 a month without planning each. */
export function Repeat({ startsAt, series, onChange }: { startsAt: number; series: Series; onChange: (series: Series) => void }) {
  const starts = startsOf(startsAt, series)
  const last = starts[starts.length - 1]
  return (
    <View className={styles.card}>
      <SwitchRow icon='retry' label='连着办多天' note='同样的时间和地点，一次都安排好' on={series.on} onChange={(on) => onChange({ ...series, on })} />
      {series.on && (
        <>
          <Chips multiple label='星期几' options={weekdays} values={series.days.map(String)} onChange={(days) => onChange({ ...series, days: days.map(Number).sort() })} />
          <WhenInput label='办到哪一天' at={series.until} onChange={(until) => onChange({ ...series, until })} />
          {starts.length > mostStarts
            ? <Text className={styles.problem} role='alert'>一次最多安排 {mostStarts} 场，请把日期改近一些。</Text>
            : <Text className={styles.told} role='status'>共 {starts.length} 场{last === undefined ? '' : `，${dayWords(starts[0] ?? last)}到${dayWords(last)}`}。</Text>}
        </>
      )}
    </View>
  )
}
