import { Text, View as Box } from '@tarojs/components'
import { civilDay, timeWords } from '@shared/domain/calendar'
import type { Level } from '@shared/domain/words'
import { Notice } from '@/components/Notice'
import { rulesIn, yearIn, yearsIn, type Calendar, type Draft } from './draft'
import { RuleCard } from './RuleCard'
import { ruleFields, isPossible } from './ruleFields'
import { Trial } from './Trial'
import { changesIn } from './words'
import { YearCard } from './YearCard'
import styles from './index.module.scss'

export interface Look {
  readonly year: number
  readonly month: number
  readonly level: Level
}
export interface CalendarProps {
  calendar: Calendar
  draft: Draft
  look: Look
  /** Of the source of the year that is shown. */
  problem: string
  onLook: (part: Partial<Look>) => void
  onDraft: (draft: Draft) => void
}

const standing = ({ version, savedBy, savedAt }: Calendar): string =>
  version === 0 ? '随系统附带的安排，还没有人改过。请对照国务院办公厅的通知核对。' : `第 ${String(version)} 版，${savedBy}于${timeWords(savedAt)}保存`

export function View({ calendar, draft, look, problem, onLook, onDraft }: CalendarProps) {
  const years = yearsIn(calendar, draft)
  const year = yearIn(calendar, draft, look.year)
  const rules = rulesIn(calendar, draft)
  const changes = changesIn(calendar, draft)
  const every = years.map((name) => yearIn(calendar, draft, name))
  const table = { off: every.flatMap(({ off }) => off), work: every.flatMap(({ work }) => work) }
  const possible = Object.values(rules).every((rule) => ruleFields.every((field) => isPossible(rule, field)))
  return (
    <Box className={styles.page}>
      <Box className={styles.wide}>
        <Text className={styles.hint}>{standing(calendar)}</Text>
      </Box>
      <YearCard year={year} years={years} checkedOn={calendar.years.find((one) => one.year === look.year)?.checkedOn} month={look.month} today={civilDay(calendar.now)} problem={problem}
        onYear={(chosen) => onLook({ year: chosen })} onMonth={(month) => onLook({ month })} onChange={(changed) => onDraft({ ...draft, years: { ...draft.years, [changed.year]: changed } })} />
      <Box className={styles.column}>
        <RuleCard rules={rules} level={look.level} onLevel={(level) => onLook({ level })} onChange={(changed) => onDraft({ ...draft, rules: changed })} />
        {possible && <Trial rules={rules} table={table} now={calendar.now} />}
      </Box>
      {changes.length > 0 && (
        <Box className={styles.wide}>
          <Notice tone='progress' icon='edit' say='还没有保存的改动，与现行安排相比：'>
            {changes.map((line) => <Text key={line} className={styles.told}>{line}</Text>)}
          </Notice>
        </Box>
      )}
    </Box>
  )
}
