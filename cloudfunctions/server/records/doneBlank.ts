/** A blank that nobody signs in to, with its number; one without a source and without a row has none (field.md). */
import type { Activity, Measure } from '@shared/domain/campaign'
import { activityOf, measureWord } from '@shared/domain/campaign'
import { countsByItself, takesSupplements } from '@shared/domain/supplement'
import type { Campaign } from '../ports/documents'
import { wholeOf } from './doneSums'
import type { SourceAmounts } from './doneSums'
import { Refusal } from './refusal'

export interface DoneBlank {
  readonly activity: string
  readonly label: string
  readonly row: string
  readonly measure: Measure
  readonly word: string
  /** null = 未启用. */
  readonly amount: number | null
  readonly sources: SourceAmounts
}
export function doneBlank(activity: Activity, measure: Measure, sources: SourceAmounts): DoneBlank {
  const amount = wholeOf(sources)
  return { activity: activity.key, label: activity.label, row: activity.row, measure, word: measureWord(activity, measure), amount: amount === 0 && countsByItself(activity) ? null : amount, sources }
}
/** @throws Refusal `activity_unknown` for one that is not in the plan, or is held in sessions, or does not count this. */
export function blankAsked({ plan }: Campaign, key: string, measure: Measure): Activity {
  const activity = activityOf(plan, key)
  if (!activity || !takesSupplements(activity) || !activity.measures.includes(measure)) throw new Refusal('activity_unknown', 'activity')
  return activity
}
