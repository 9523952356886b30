/** How a session reads in a list and on its page. Pure. */
import type { SessionSummary } from '@shared/contract/session'
import { civilDay, civilTime, dayWords, weekday } from '@shared/domain/calendar'
import { attendanceSources, type AttendanceSource, type SessionState } from '@shared/domain/sessionWords'

const weekdays = ['', '周一', '周二', '周三', '周四', '周五', '周六', '周日']
const day = 86_400_000

type Times = Pick<SessionSummary, 'startsAt' | 'endsAt'>
const yearOf = (at: number): string => civilDay(at).slice(0, 4)
/** The year stands where it is another one than `beside` lies in. */
export const dayBeside = (at: number, beside: number): string => (yearOf(at) === yearOf(beside) ? dayWords(at) : `${yearOf(at)}年${dayWords(at)}`)
/** `6月16日 周三 09:00–11:00`, with its year in another one; over several days both ends are named. */
export function spanWords({ startsAt, endsAt }: Times, now: number): string {
  const head = `${dayBeside(startsAt, now)} ${weekdays[weekday(startsAt)] ?? ''} ${civilTime(startsAt)}`
  return civilDay(startsAt) === civilDay(endsAt) ? `${head}–${civilTime(endsAt)}` : `${head} 至 ${dayBeside(endsAt, startsAt)} ${civilTime(endsAt)}`
}
/** `今天 09:00–11:00`, `明天 …`, else the day. */
export function nearWords(session: Times, now: number): string {
  const { startsAt, endsAt } = session
  const near = civilDay(startsAt) === civilDay(now) ? '今天' : civilDay(startsAt) === civilDay(now + day) ? '明天' : ''
  return near !== '' && civilDay(startsAt) === civilDay(endsAt) ? `${near} ${civilTime(startsAt)}–${civilTime(endsAt)}` : spanWords(session, now)
}
/** `应到 120 人，已到 113 人次`. Nobody need have been expected. */
export const cameWords = ({ expected, times }: Pick<SessionSummary, 'expected' | 'times'>): string =>
  (expected > 0 ? `应到 ${String(expected)} 人，已到 ${String(times)} 人次` : `已到 ${String(times)} 人次`)

/** The sources that have a number, in the order of the form. */
export const sourcesOf = (sources: SessionSummary['sources']): { readonly source: AttendanceSource; readonly label: string; readonly amount: number }[] =>
  (Object.keys(attendanceSources) as AttendanceSource[]).map((source) => ({ source, label: attendanceSources[source], amount: sources[source] ?? 0 })).filter(({ amount }) => amount !== 0)

const over: Readonly<Partial<Record<SessionState, string>>> = { closed: '这一场已结束。这里只补当时漏记的人。', cancelled: '这一场已取消，不记人数。', voided: '这一场已作废，不记人数。' }
/** What a page that takes people in says of a session that is no longer on; '' while it is. */
export const overWords = (state: SessionState): string => over[state] ?? ''
