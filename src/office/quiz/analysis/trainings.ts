/** Which activities a session on missed clauses can be: those that train, one's own first. Pure. */
import type { Output } from '@shared/contract/actions'

type Activity = Output<'campaign.read'>['activities'][number]
export interface Training { readonly key: string; readonly label: string }

/** The plan's trainings; where it has none for this kind of unit, the one that fits anything. */
export function trainingsIn(activities: readonly Pick<Activity, 'key' | 'label' | 'kind' | 'mine'>[]): readonly Training[] {
  const trainings = activities.filter(({ kind }) => kind === 'training')
  const own = trainings.filter(({ mine }) => mine)
  const found = own.length > 0 ? own : trainings
  return [...found, ...activities.filter(({ kind }) => kind === 'other')].map(({ key, label }) => ({ key, label }))
}
