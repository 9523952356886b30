/** What may be entered: an activity without sessions, its own measures, a day of the campaign. */
import { activityOf } from '@shared/domain/campaign'
import type { Activity } from '@shared/domain/campaign'
import { startOfDay } from '@shared/domain/calendar'
import { isAmounts, isTooManyPersons, takesSupplements } from '@shared/domain/supplement'
import type { Amounts } from '@shared/domain/supplement'
import type { Campaign } from '../ports/documents'
import { Refusal } from './refusal'

export interface Told {
  readonly activity: string
  readonly at: number
  readonly amounts: Amounts
}
/** Work of the core month is still reported late, so the campaign's last day ends it for every activity. @throws Refusal `activity_unknown`, `activity_sessions`, `amount_needed`, `amount_persons`, `day_not_possible`. */
export function checkSupplement({ activity: key, at, amounts }: Told, { plan, from, extendedUntil }: Campaign, now: number): Activity {
  const activity = activityOf(plan, key)
  if (!activity) throw new Refusal('activity_unknown', 'activity')
  if (!takesSupplements(activity)) throw new Refusal('activity_sessions', 'activity')
  if (!isAmounts(activity, amounts)) throw new Refusal('amount_needed', 'amounts')
  if (isTooManyPersons(activity, amounts)) throw new Refusal('amount_persons', 'amounts')
  if (startOfDay(at) < startOfDay(from) || at >= extendedUntil || startOfDay(at) > now) throw new Refusal('day_not_possible', 'at')
  return activity
}
