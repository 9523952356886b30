/** A blank that nobody signs in to, with its number; one without a source and without a row has none (field.md). */
import type { Activity, Measure } from '@shared/domain/campaign'
import { activityOf, measureWord } from '@shared/domain/campaign'
import { quizBlank, quizMeasure } from '@shared/domain/quizFigures'
import { countsByItself, takesSupplements } from '@shared/domain/supplement'
import type { Campaign, Unit } from '../ports/documents'
import type { Office } from '../ports/office'
import { wholeOf } from './doneSums'
import type { SourceAmounts } from './doneSums'
import { openCompetitions } from './quizCache'
import { Refusal } from './refusal'
import { sumUnder } from './sessionSums'

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
/** Activities that something here counts: the quiz, once a national contest is open, or has been taken anywhere in the tree. Where it runs, nobody's paper yet is a 0. */
export async function countedHere(office: Pick<Office, 'store' | 'clock'>, campaign: string, unit: Unit): Promise<ReadonlySet<string>> {
  const open = (await openCompetitions(office)).some((one) => one.campaign === campaign && one.card.national)
  const counts = open || (await sumUnder(office.store, unit.scopes.at(-1) ?? unit._id, quizMeasure('national', campaign), 'all')).amount !== 0
  return new Set(counts ? [quizBlank] : [])
}
export function doneBlank(activity: Activity, measure: Measure, sources: SourceAmounts, counted: ReadonlySet<string>): DoneBlank {
  const amount = wholeOf(sources)
  return { activity: activity.key, label: activity.label, row: activity.row, measure, word: measureWord(activity, measure), amount: amount === 0 && countsByItself(activity) && !counted.has(activity.key) ? null : amount, sources }
}
/** @throws Refusal `activity_unknown` for one that is not in the plan, or is held in sessions, or does not count this. */
export function blankAsked({ plan }: Campaign, key: string, measure: Measure): Activity {
  const activity = activityOf(plan, key)
  if (!activity || !takesSupplements(activity) || !activity.measures.includes(measure)) throw new Refusal('activity_unknown', 'activity')
  return activity
}
