/** A filled card: for an activity in two taps, or 和上周一样 from the last one of its kind. Nothing is written. */
import { activityOf, venueOf } from '@shared/domain/campaign'
import { startOfDay } from '@shared/domain/calendar'
import { scenariosFor } from '@shared/domain/sessionWords'
import type { Card, Session } from '../../ports/documents'
import type { UseCase } from '../../ports/useCase'
import { currentCampaign } from '../../records/campaigns'
import { namesOf } from '../../records/colleagues'
import { Refusal } from '../../records/refusal'
import { helpersOf, relationsToSession } from '../../records/sessionFor'

const hour = 3_600_000
const day = 24 * hour
const week = 7 * day

/** The next full hour, for two hours; a pre-shift meeting for a quarter. */
function plannedTimes(now: number, kind: Session['kind']): Pick<Card, 'startsAt' | 'endsAt'> {
  const startsAt = Math.ceil((now + 1) / hour) * hour
  return { startsAt, endsAt: startsAt + (kind === 'preShift' ? hour / 4 : 2 * hour) }
}
/** The same weekday and hour, in the first week that still lies ahead. */
function timesLike({ startsAt, endsAt }: Card, now: number): Pick<Card, 'startsAt' | 'endsAt'> {
  const later = Math.max(1, Math.ceil((startOfDay(now) - startOfDay(startsAt)) / week)) * week
  return { startsAt: startsAt + later, endsAt: endsAt + later }
}

/** @throws Refusal `activity_unknown`, `activity_no_session`; `not_found` for a session that is not this unit's. */
export const draftCard: UseCase<'session.defaults'> = async (office, caller, { activity: key, like }) => {
  const unit = caller.acting?.unit
  if (!unit) throw new Refusal('not_allowed')
  const campaign = await currentCampaign(office)
  const activity = activityOf(campaign.plan, key)
  if (!activity) throw new Refusal('activity_unknown', 'activity')
  if (activity.kind === null) throw new Refusal('activity_no_session', 'activity')
  const now = office.clock.now()
  const last = like === undefined ? undefined : await office.store.get('session', like)
  if (like !== undefined && (!last || !relationsToSession(caller, last).includes('organiser'))) throw new Refusal('not_found')
  const venue = last?.card.venue ?? venueOf(unit.kind)
  if (last) return { card: copied(last.card, timesLike(last.card, now)), like: last._id, named: await namesOf(office, helpersOf(last)) }
  const card = {
    activity: key, title: '', venue, scenario: activity.kind === 'drill' ? (scenariosFor(venue)[0] ?? 'fire') : null,
    jointIds: [], groups: [], stands: [], helperIds: [], ...plannedTimes(now, activity.kind),
    place: { words: unit.address, position: null }, speaker: { role: null, name: '' }, topics: [], placement: null,
  }
  return { card, like: null, named: [] }
}

const copied = (card: Card, times: Pick<Card, 'startsAt' | 'endsAt'>) => ({
  ...card,
  ...times,
  jointIds: [...card.jointIds],
  helperIds: [...card.helperIds],
  topics: [...card.topics],
  groups: card.groups.map((group) => ({ ...group })),
  stands: card.stands.map((stand) => ({ ...stand, topics: [...stand.topics], expertIds: [...stand.expertIds] })),
})
