/**
 * What sessions are counted as (field.md, Counting; requirements 1.6). 场 and 人次 lie at the lead unit, 人 at the person's home unit.
 * One facet holds activity, venue, placement (and source), so that each cross-table is a sum of stored sums.
 */
import type { Activity, Blanks, Placement, PlacementTable } from './campaign'
import { activityOf, countedIn } from './campaign'
import type { AttendanceSource, Venue } from './sessionWords'
import { attendanceSources, venues } from './sessionWords'

/** Names of the measures of one campaign. `attend` also counts 人, and only it. */
export const sessionMeasures = { held: '场', joined: '另参与联办', attend: '人次', heldBack: '待核', decided: '已核', told: '报数', absent: '缺席', consult: '咨询人次', items: '物料' } as const
export type SessionMeasure = keyof typeof sessionMeasures
export const measureName = (measure: SessionMeasure, campaign: string): string => `session.${measure}.${campaign}`

/** Only 人 of sessions and of the quiz opens to its rows; to list every other person too would cost each write. */
const opening = ['session.attend.', 'quiz.national.', 'quiz.own.']
export const opensToPersons = (measure: string): boolean => opening.some((one) => measure.startsWith(one))

/** The rule printed beside each figure. */
export const figureRules = {
  held: '场次＝已结束且有任一种证明的活动，计在主办单位；联办单位另参与联办，不重复计。',
  joined: '另参与联办＝别的单位主办、本单位联办的已计入场次，列在旁边，不并入本单位场次，也不逐级汇总。',
  attend: '人次＝每场每人只记一次，自扫、代签、点数、纸质、外部分开存、合计报；计在主办单位。',
  persons: '人＝整个活动月每人只记一次，计在本人所在单位（没有单位的计在主办单位），记在第一次参加的那一天；不按活动项目分列。',
  consult: '咨询人次单独计，不并入现场人次。',
  items: '物料按份计，更正另记一笔。',
} as const

/** Where a session counts: activity, venue and what was chosen where no blank fits. */
export interface Cell {
  readonly activity: string
  readonly venue: Venue
  readonly placement: Placement | null
}
export const cellName = ({ activity, venue, placement }: Cell): string => `${activity}.${venue}.${placement ?? 'auto'}`
export const sourceCell = (cell: string, source: AttendanceSource): string => `${cell}.${source}`
export interface ReadCell extends Cell {
  readonly source: AttendanceSource | null
}
/** The cell behind a facet's value; undefined for one this version does not know. */
export function readCell(name: string): ReadCell | undefined {
  const [activity = '', venue = '', placement = '', source] = name.split('.')
  if (!(venue in venues) || !['auto', 'special', 'uncounted'].includes(placement)) return undefined
  if (source !== undefined && !(source in attendanceSources)) return undefined
  return { activity, venue: venue as Venue, placement: placement === 'auto' ? null : (placement as Placement), source: source === undefined ? null : (source as AttendanceSource) }
}
/** The blanks of the form a cell feeds; undefined = 不计入, or not decided yet. */
export function blanksOfCell(cell: Cell, activities: readonly Activity[], set: PlacementTable): Blanks | undefined {
  const activity = activityOf({ activities }, cell.activity)
  if (!activity) return undefined
  const where = countedIn(activity, cell.venue, cell.placement, set)
  if (where === 'special') return { sessions: '7a', times: '7b' }
  return where === 'uncounted' ? undefined : where
}
