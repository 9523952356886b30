import { Text, View } from '@tarojs/components'
import type { CaseView } from '@shared/contract/hazard'
import { civilDay, timeWords } from '@shared/domain/calendar'
import { Chips } from '@/components/Chips'
import { now } from '@/device/clock'
import { needs, type OfficeMove } from '../moveForms'
import styles from '../panel.module.scss'
import { DayInput } from './DayInput'
import { likelyDays } from './days'

const day = 86_400_000
const labels: Partial<Record<OfficeMove, string>> = { askExtension: '延期到哪一天', plan: '时限：哪一天前完成', assign: '希望哪一天前完成' }

export interface UntilFieldProps { case: Pick<CaseView, 'fixBy'>; move: OfficeMove; value: string; problem: string | undefined; onChange: (day: string) => void }

/** A day: a likely one with one tap, any other from the calendar. 延期 is counted from the deadline, the rest from today. */
export function UntilField({ case: item, move, value, problem, onChange }: UntilFieldProps) {
  const extending = move === 'askExtension'
  const from = extending ? Math.max(item.fixBy, now()) : now()
  const last = extending || item.fixBy < now() ? undefined : item.fixBy
  const label = labels[move] ?? '哪一天前完成'
  const options = likelyDays(from, { within: !extending, until: last })
  return (
    <View className={styles.after}>
      <Chips label={label} note={needs(move, 'until') ? undefined : '选填'} options={options} clearable value={options.some((option) => option.value === value) ? value : ''} onChange={onChange} />
      <DayInput label={`${label}，选其他日期`} value={value} from={civilDay(extending ? from + day : from)} until={last === undefined ? undefined : civilDay(last)} onChange={onChange} />
      <Text className={styles.hint}>现在的整改期限是 {timeWords(item.fixBy)}。</Text>
      {problem && <Text className={styles.problem} role='alert'>{problem}</Text>}
    </View>
  )
}
