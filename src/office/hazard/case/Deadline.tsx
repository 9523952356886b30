import { Text } from '@tarojs/components'
import type { CaseView } from '@shared/contract/hazard'
import { timeWords } from '@shared/domain/calendar'
import { remaining, urgencyOf } from '../due'
import styles from './index.module.scss'

const whatRuns = (item: CaseView): string => {
  if (item.state === 'toAssign' || item.state === 'submitted') return '接收期限'
  return item.state === 'accepted' || item.state === 'rectifying' ? '整改期限' : '验证期限'
}

/** The deadline that runs, in words; red once it is over. */
export function Deadline({ case: item, now }: { case: CaseView; now: number }) {
  const left = remaining(item, now)
  if (left === '') return null
  return <Text className={urgencyOf(item, now) === 'late' ? styles.overdue : styles.due}>{whatRuns(item)} {timeWords(item.dueAt)}，{left}</Text>
}
