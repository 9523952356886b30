import { Text, View } from '@tarojs/components'
import { civilDay, instantOf, weekday } from '@shared/domain/calendar'
import { daysFrom } from '@shared/domain/holidays'
import { Tap } from '@/components/Tap'
import { markOf, type DayMark } from './draft'
import styles from './index.module.scss'

const weekdays = ['一', '二', '三', '四', '五', '六', '日'] as const
const said = { plain: { week: '上班', end: '休息' }, off: { week: '放假', end: '放假' }, work: { week: '上班', end: '调休上班' } } as const satisfies Record<DayMark, { week: string; end: string }>
const dayMs = 86_400_000

/** The days of a month, by name. */
function daysOf(year: number, month: number): string[] {
  const first = `${String(year)}-${String(month).padStart(2, '0')}-01`
  const last = civilDay(instantOf(month === 12 ? `${String(year + 1)}-01-01` : `${String(year)}-${String(month + 1).padStart(2, '0')}-01`) - dayMs)
  return daysFrom(first, last)
}

export interface MonthGridProps {
  year: number
  /** 1–12. */
  month: number
  off: readonly string[]
  work: readonly string[]
  today: string
  onTap: (day: string) => void
}

/**
 * One month as a sheet of a wall calendar; each day says what it is in a word, never by colour alone. Seven thumbs of
 * 大字版 are wider than a phone: there Saturday and Sunday have a line of their own and say their name.
 */
export function MonthGrid({ year, month, off, work, today, onTap }: MonthGridProps) {
  const days = daysOf(year, month)
  return (
    <View className={styles.grid} role='group' aria-label={`${String(year)} 年 ${String(month)} 月`}>
      {weekdays.map((name, index) => <Text key={name} className={`${styles.weekday} ${styles[`at${String(index + 1)}`]}`} aria-hidden='true'>{name}</Text>)}
      {days.map((day, index) => {
        const place = weekday(instantOf(day))
        const mark = markOf({ off: [...off], work: [...work] }, day)
        const word = said[mark][place > 5 ? 'end' : 'week']
        // The style draws 休 and 班: they would be text that the spoken name does not have.
        const look = mark === 'off' ? styles.off : mark === 'work' ? styles.work : place > 5 ? styles.weekend : ''
        return (
          <Tap key={day} className={`${styles.day} ${styles[`at${String(place)}`]} ${look} ${day === today ? styles.today : ''}`}
            label={`${String(month)}月${String(index + 1)}日，星期${weekdays[place - 1] ?? ''}，${word}${day === today ? '，今天' : ''}`} onTap={() => onTap(day)}>
            <Text className={styles.date}>{index + 1}</Text>
            <View className={styles.mark} />
          </Tap>
        )
      })}
    </View>
  )
}
