import { Text, View } from '@tarojs/components'
import type { YearInput } from '@shared/contract/calendar'
import { dayWords, instantOf } from '@shared/domain/calendar'
import { holidayStatuses } from '@shared/domain/holidays'
import type { HolidayStatus } from '@shared/domain/holidays'
import { Chips } from '@/components/Chips'
import { Field } from '@/components/Field'
import { StateChip } from '@/components/StateChip'
import { toggled } from './draft'
import { MonthGrid } from './MonthGrid'
import { MonthTurn } from './MonthTurn'
import { stretchWords } from './words'
import styles from './index.module.scss'

const statuses = (Object.keys(holidayStatuses) as HolidayStatus[]).map((value) => ({ value, label: holidayStatuses[value] }))

export interface YearCardProps {
  year: YearInput
  years: readonly number[]
  /** Undefined for a year that was never saved. */
  checkedOn: string | undefined
  month: number
  today: string
  problem: string
  onYear: (year: number) => void
  onMonth: (month: number) => void
  onChange: (year: YearInput) => void
}

/** A year's days off and weekends worked, with where they come from. */
export function YearCard({ year, years, checkedOn, month, today, problem, onYear, onMonth, onChange }: YearCardProps) {
  const options = years.map((name) => ({ value: String(name), label: `${String(name)} 年` }))
  return (
    <View className={styles.card}>
      <Text className={styles.heading} role='heading' aria-level='2'>放假和调休</Text>
      <Chips label='年份' shown={false} options={options} value={String(year.year)} onChange={(value) => value !== '' && onYear(Number(value))} />
      <View className={styles.facts}>
        {year.status === 'official' ? <StateChip tone='safe' label={holidayStatuses.official} /> : <StateChip tone='wait' label={holidayStatuses.provisional} />}
        <Text className={styles.told}>放假：{year.off.length === 0 ? '没有' : stretchWords(year.off).join('、')}</Text>
        <Text className={styles.told}>调休上班：{year.work.length === 0 ? '没有' : stretchWords(year.work).join('、')}</Text>
        {checkedOn !== undefined && <Text className={styles.hint}>{`${checkedOn.slice(0, 4)}年${dayWords(instantOf(checkedOn))}核对`}</Text>}
      </View>
      <MonthTurn year={year.year} month={month} onMonth={onMonth} />
      <MonthGrid year={year.year} month={month} off={year.off} work={year.work} today={today} onTap={(day) => onChange(toggled(year, day))} />
      <Text className={styles.hint}>点一天改为放假（休），周末再点改为调休上班（班），再点改回。</Text>
      <Chips label='是否已公布' options={statuses} value={year.status} onChange={(status) => status !== '' && onChange({ ...year, status })} />
      <Field label='依据' note='哪一份文件' placeholder='国务院办公厅关于……的通知' value={year.source} maxLength={120} multiline problem={problem === '' ? undefined : problem} onInput={(source) => onChange({ ...year, source })} />
    </View>
  )
}
